//! A horizontal bar: a length without a number. What it means stands beside it in words.

use yew::prelude::*;

/// How long, and from which end.
#[derive(Clone, PartialEq, Properties)]
pub struct BarProps {
    /// Length, 0 to 1.
    pub length: f64,
    /// Whether it grows from the right: something that pulls the other way.
    #[prop_or_default]
    pub against: bool,
    /// Classes of the drawing.
    #[prop_or_default]
    pub class: Classes,
}

/// A bar, hidden from assistive technology.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let width = (props.length.clamp(0.0, 1.0) * 100.0).round();
    let x = if props.against { 100.0 - width } else { 0.0 };
    html! {
        <svg class={classes!("bar", props.class.clone(), props.against.then_some("bar-against"))} aria-hidden="true" focusable="false">
            <rect x={format!("{x}%")} y="0" width={format!("{width}%")} height="100%" />
        </svg>
    }
}
