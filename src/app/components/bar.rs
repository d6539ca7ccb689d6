//! A horizontal bar: a length without a number. What it means stands beside it in words.

use crate::app::element::el;
use yew::prelude::*;

/// Which way a bar grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pull {
    /// From the left: something that pushes the result.
    For,
    /// From the right: something that pulls the other way.
    Against,
}

/// A bar of a length from 0 to 1, hidden from assistive technology.
pub fn bar(length: f64, pull: Pull) -> Html {
    let width = (length.clamp(0.0, 1.0) * 100.0) as u8;
    let (class, x) = match pull {
        Pull::For => ("bar", 0),
        Pull::Against => ("bar bar-against", 100 - width),
    };
    let drawn = el("rect")
        .attr_dyn("x", format!("{x}%"))
        .attr("y", "0")
        .attr_dyn("width", format!("{width}%"))
        .attr("height", "100%");
    el("svg").class(class).attr("aria-hidden", "true").attr("focusable", "false").child(drawn).into()
}
