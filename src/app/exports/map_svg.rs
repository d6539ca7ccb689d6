//! A sheet as an SVG file that stands on its own: no script, no style sheet, nothing that is fetched.

use super::map_sheet::MapSheet;
use engine::route_map::{Anchor, Drawn, Stroke, Tone, length};
use std::fmt::Write;

/// The families of letters, as in `assets/styles/tokens.css`.
pub const FONT: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', sans-serif";

/// The file.
pub fn svg(sheet: &MapSheet) -> String {
    let picture = &sheet.picture;
    let (width, height) = (length(picture.size.0), length(picture.size.1));
    let (left, top) = (length(picture.corner.0), length(picture.corner.1));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{left} {top} {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" aria-labelledby=\"title description\" xml:lang=\"{}\" font-family=\"{FONT}\" \
         direction=\"ltr\" unicode-bidi=\"plaintext\" fill=\"none\" stroke-linecap=\"round\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"description\">{}</desc>\n",
        sheet.language,
        escaped(&sheet.title),
        escaped(&sheet.description),
    );
    for drawn in &picture.drawn {
        // Writing to a string cannot fail.
        let _ = match drawn {
            Drawn::Path { path, fill, stroke } => {
                let fill = fill.map_or_else(String::new, |tone| format!(" fill=\"{}\"", sheet.colour(tone)));
                let stroke = stroke.map_or_else(String::new, |stroke| stroked(sheet, stroke));
                writeln!(out, "<path d=\"{path}\"{fill}{stroke}/>")
            }
            Drawn::Text { line, size, bold, tone } => {
                let anchor = match line.anchor {
                    Anchor::Start => "",
                    Anchor::Middle => " text-anchor=\"middle\"",
                    Anchor::End => " text-anchor=\"end\"",
                };
                let bold = if *bold { " font-weight=\"700\"" } else { "" };
                let (x, y, size, colour) = (length(line.x), length(line.y), length(*size), sheet.colour(*tone));
                let text = escaped(&line.text);
                writeln!(
                    out,
                    "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{anchor}{bold} fill=\"{colour}\">{text}</text>"
                )
            }
        };
    }
    out += "</svg>\n";
    out
}

/// The attributes of a stroke.
fn stroked(sheet: &MapSheet, (tone, Stroke { width, dashes }): (Tone, Stroke)) -> String {
    let mut out = format!(" stroke=\"{}\" stroke-width=\"{}\"", sheet.colour(tone), length(width));
    if !dashes.is_empty() {
        let dashes: Vec<String> = dashes.iter().map(|&dash| length(dash)).collect();
        let _ = write!(out, " stroke-dasharray=\"{}\"", dashes.join(" "));
    }
    out
}

/// Text as XML: characters that mean something replaced, and those that XML cannot hold left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::route_map::{MapRoute, MapStation, PictureWords, Shape, wide};
    use proptest::prelude::*;

    /// A sheet of two routes whose every word is one of `texts`.
    fn sheet(texts: &[String]) -> MapSheet {
        let text = |n: usize| texts[n % texts.len()].clone();
        let station = |key: usize| {
            let shape = [Shape::Start, Shape::Job, Shape::OwnProjects, Shape::Goal][key];
            MapStation { key: key as u32, shape, title: text(key), detail: text(key + 1), warns: key == 2 }
        };
        let ticks = (0..3).map(text).collect();
        let routes = [[0, 1, 3], [0, 2, 3]]
            .map(|keys| MapRoute { stations: keys.map(station).to_vec(), ticks: Vec::clone(&ticks) });
        let words = PictureWords {
            title: text(1),
            legend: vec![("A", text(2)), ("B", text(3))],
            notes: vec![text(4)],
            right_to_left: false,
        };
        MapSheet {
            name: "crewpath".into(),
            language: "en",
            title: text(0),
            description: text(5),
            goal: "#0067a3",
            picture: wide(&routes, 0, 1056.0).picture(0, &words),
        }
    }

    proptest! {
        #[test]
        fn any_words_make_a_file_that_another_parser_reads(texts in prop::collection::vec("\\PC{0,40}|[<>&'\"\\]\\[!-]{1,20}|[\\x00-\\x1f]{1,9}|[\u{fffe}\u{ffff}\u{85}]{1,3}", 6)) {
            let sheet = sheet(&texts);
            let file = svg(&sheet);
            let document = roxmltree::Document::parse(&file).map_err(|error| TestCaseError::fail(format!("{error}: {file}")))?;
            let texts = document.descendants().filter(|node| node.has_tag_name("text")).count();
            let drawn = sheet.picture.drawn.iter().filter(|drawn| matches!(drawn, Drawn::Text { .. })).count();
            prop_assert_eq!(texts, drawn, "no words made or broke an element");
            for node in document.descendants().filter(roxmltree::Node::is_element) {
                prop_assert!(["svg", "title", "desc", "path", "text"].contains(&node.tag_name().name()));
                for attribute in node.attributes() {
                    let name = attribute.name();
                    prop_assert!(!name.starts_with("on") && name != "href" && name != "style", "{}", name);
                    prop_assert!(!attribute.value().contains("url("), "{}", attribute.value());
                }
            }
        }
    }

    #[test]
    fn words_come_back_as_they_were() {
        let plain = ["Runner & driver".to_owned(), "<b>".to_owned(), "Café 助監督".to_owned()];
        let file = svg(&sheet(&plain));
        let document = roxmltree::Document::parse(&file).unwrap();
        let read: String = document.descendants().filter_map(|node| node.text()).collect();
        for words in ["Runner & driver", "<b>", "Café", "監"] {
            assert!(read.contains(words), "{words}");
        }
    }
}
