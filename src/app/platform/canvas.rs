//! Pictures made of pixels. A page under a strict policy may not load its own drawing as an image, so it is painted.

use engine::route_map::{Anchor, Drawn, Picture, Tone, length};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, Path2d, window};

/// Pixels for each unit of the drawing, so that a picture is sharp on fine screens and on paper.
const SCALE: f64 = 2.0;

/// Makes a PNG file of a drawing, with these families of letters and colours; calls `done` with it, or with nothing where
/// the browser refuses.
pub fn png(
    picture: &Picture,
    font: &str,
    colour: impl Fn(Tone) -> &'static str,
    done: impl FnOnce(Option<Blob>) + 'static,
) {
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
        Some(canvas)
    };
    match make() {
        // It is never refused: the drawing holds nothing of another origin.
        Some(canvas) => drop(canvas.to_blob(Closure::once_into_js(done).unchecked_ref())),
        None => done(None),
    }
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
