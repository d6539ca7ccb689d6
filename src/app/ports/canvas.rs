//! Pictures made of pixels. A page under a strict policy may not load its own drawing as an image, so it is painted.

use super::download;
use engine::map::{Anchor, Drawn, Picture, Tone, length};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, Path2d, window};

/// Pixels for each unit of the drawing, so that a picture is sharp on fine screens and on paper.
const SCALE: f64 = 2.0;

/// Saves a drawing as a PNG file called `name`, with these families of letters and colours.
pub fn png(name: String, picture: &Picture, font: &str, colour: impl Fn(Tone) -> &'static str) {
    let make = || {
        let canvas: HtmlCanvasElement = window()?.document()?.create_element("canvas").ok()?.unchecked_into();
        canvas.set_width((picture.size.0 * SCALE) as u32);
        canvas.set_height((picture.size.1 * SCALE) as u32);
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
        context.scale(SCALE, SCALE).ok()?;
        context.translate(-picture.corner.0, -picture.corner.1).ok()?;
        context.set_line_cap("round");
        for drawn in &picture.drawn {
            paint(&context, drawn, font, &colour);
        }
        let save = move |made: Option<Blob>| {
            if let Some(made) = made {
                download::blob(&name, &made);
            }
        };
        canvas.to_blob(Closure::once_into_js(save).unchecked_ref()).ok()
    };
    // A browser that refuses paints nothing; the drawing as SVG is still there.
    let _ = make();
}

/// Paints one shape.
fn paint(context: &CanvasRenderingContext2d, drawn: &Drawn, font: &str, colour: &dyn Fn(Tone) -> &'static str) {
    match drawn {
        Drawn::Path { path, fill, stroke } => {
            let Ok(path) = Path2d::new_with_path_string(path) else { return };
            if let Some(tone) = fill {
                context.set_fill_style_str(colour(*tone));
                context.fill_with_path_2d(&path);
            }
            if let Some((tone, stroke)) = stroke {
                context.set_stroke_style_str(colour(*tone));
                context.set_line_width(stroke.width);
                let dashes: Array = stroke.dashes.iter().map(|&dash| wasm_bindgen::JsValue::from(dash)).collect();
                let _ = context.set_line_dash(&dashes);
                context.stroke_with_path(&path);
            }
        }
        Drawn::Text { line, size, bold, tone } => {
            let weight = if *bold { "bold " } else { "" };
            context.set_font(&format!("{weight}{}px {font}", length(*size)));
            context.set_fill_style_str(colour(*tone));
            context.set_text_align(match line.anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
            // Words read in their own direction, as in the drawing: between two marks that say so.
            let _ = context.fill_text(&format!("\u{2068}{}\u{2069}", line.text), line.x, line.y);
        }
    }
}
