//! Answers of oEmbed, by which a page of somebody else shows a page of the site where only its address was pasted.
//!
//! A static host cannot read the query of a request, so each page names an answer of its own, a file beside it.

use super::about::About;
use super::draw::draw;
use crate::app::element::{el, fragment};
use crate::app::exports::json::quoted;

/// The size of the frame in CSS pixels: a width that most columns have, and a height in which the start and most questions fit.
const SIZE: (u32, u32) = (800, 900);

/// An answer's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its path below the base.
    pub path: String,
    /// What kind of answer it is, as a page's link to it says.
    pub kind: &'static str,
    /// What it holds.
    pub text: String,
}

/// What a host's page shows for a page of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framed {
    /// The path in the frame, below the base, with the query.
    pub path: String,
    /// Whether a program runs there, which tells the host its height.
    pub is_live: bool,
}

/// The answers for a page of the site at `site`, a whole address that ends in a slash; none for a page that is nothing to
/// other people's. The start page has one in XML too, whose address was public before other pages had any.
pub fn answers(about: &About, site: &str) -> Vec<Answer> {
    let Some(framed) = &about.framed else { return Vec::new() };
    let fields = fields(about, framed, site);
    let json =
        Answer { path: format!("{}oembed.json", about.path), kind: "application/json+oembed", text: as_json(&fields) };
    let xml = || Answer { path: "oembed.xml".to_owned(), kind: "text/xml+oembed", text: as_xml(&fields) };
    [json].into_iter().chain(about.path.is_empty().then(xml)).collect()
}

/// The fields of an answer, in order, as the specification of oEmbed 1.0 names them.
fn fields(about: &About, framed: &Framed, site: &str) -> [(&'static str, String); 8] {
    let (width, height) = SIZE;
    let frame = el("iframe")
        .attr_dyn("src", format!("{site}{}", framed.path))
        .attr_dyn("title", about.title.clone())
        .attr("width", "100%")
        .attr_dyn("height", height.to_string())
        .attr("frameborder", "0");
    // WordPress loads its script, which sets the height, only where a quotation stands before the frame; and it hides the
    // frame until it is told the height.
    let link = el("a").attr_dyn("href", format!("{site}{}", about.path)).text(&about.title);
    let quotation = framed.is_live.then(|| el("blockquote").child(link).into());
    let html = draw(fragment(quotation.into_iter().chain([frame.into()]).collect()));
    [
        ("type", "rich".to_owned()),
        ("version", "1.0".to_owned()),
        ("title", about.title.clone()),
        ("provider_name", "Crewpath".to_owned()),
        ("provider_url", site.to_owned()),
        ("width", width.to_string()),
        ("height", height.to_string()),
        ("html", html),
    ]
}

fn as_json(fields: &[(&str, String)]) -> String {
    let field = |(name, value): &(&str, String)| {
        let value = if matches!(*name, "width" | "height") { value.clone() } else { quoted(value) };
        format!("\"{name}\":{value}")
    };
    format!("{{{}}}\n", fields.iter().map(field).collect::<Vec<_>>().join(","))
}

fn as_xml(fields: &[(&'static str, String)]) -> String {
    let fields = fields.iter().map(|(name, value)| el(name).text(value).into());
    let answer = draw(el("oembed").children(fields).into());
    format!("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n{answer}\n")
}
