//! The map to keep: as a drawing for other programs, or as a picture to send.

use super::saved::{save, saved, tell};
use crate::app::element::{Element, el};
use crate::app::exports::map_sheet::map_sheet;
use crate::app::exports::map_svg;
use crate::app::page_context::PageContext;
use crate::app::platform::{canvas, download};
use yew::prelude::*;

/// Two buttons, and what the keys do on the map, which shows while one of its stations has the focus.
pub fn map_files(cx: &PageContext) -> Html {
    let words = cx.words();
    let (drawing, picture) = (cx.clone(), cx.clone());
    let svg = Callback::from(move |_: MouseEvent| {
        if let Some(sheet) = map_sheet(&drawing) {
            save(&drawing, &format!("{}.svg", sheet.name), "image/svg+xml", map_svg::svg(&sheet));
        }
    });
    let png = Callback::from(move |_: MouseEvent| {
        if let Some(sheet) = map_sheet(&picture) {
            let (name, happened) = (format!("{}.png", sheet.name), picture.dispatch.clone());
            canvas::png(
                &sheet.picture,
                map_svg::FONT,
                |tone| sheet.colour(tone),
                move |made| {
                    let asked = made.is_some_and(|made| download::blob(&name, &made));
                    tell(&happened, asked, name, None);
                },
            );
        }
    });
    el("div")
        .class("map-files")
        .child(saving(words.routes_save_png, "PNG", png))
        .child(saving(words.routes_save_svg, "SVG", svg))
        .child(saved(cx))
        .child(el("p").class("muted map-keys").id("map-keys").text(words.routes_map_keys))
        .into()
}

/// A button that saves a file: what one gets, and in small type the format.
fn saving(text: &str, format: &str, onclick: Callback<MouseEvent>) -> Element {
    el("button").attr("type", "button").class("quiet").on_click(onclick).text(text).text(" ").child(small(format))
}

/// The format of a file, in small type.
pub fn small(format: &str) -> Element {
    el("small").text(format)
}
