//! The manual for people who show the site on pages of their own, as a page. Its source is `assets/embed/README.md`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

/// The manual, below the folder that is built into.
const SOURCE: &str = "embed/README.md";

/// A finished page without a program, whose frame the manual takes.
const FRAME: &str = "offline/index.html";

/// Where the page goes.
const PAGE: &str = "manual/index.html";

/// Writes the page.
///
/// # Errors
/// When a file cannot be read or written, or the frame is not what it was.
pub fn write(into: &Path) -> Result<()> {
    let read = |path: &str| fs::read_to_string(into.join(path)).with_context(|| format!("cannot read {path}"));
    let page = page(&read(FRAME)?, &read(SOURCE)?)?;
    let path = into.join(PAGE);
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(&path, page).with_context(|| format!("cannot write {}", path.display()))
}

/// The manual in the frame of another page.
fn page(frame: &str, source: &str) -> Result<String> {
    let heading = source.lines().find_map(|line| line.strip_prefix("# ")).context("the manual has no heading")?;
    let lead = source.split("\n\n").nth(1).unwrap_or_default().replace('\n', " ");
    let lead = lead.split_inclusive(". ").next().unwrap_or_default().trim();
    let main = format!("<div class=\"manual\">{}</div>", body(source));
    let parts = [
        ("<title>", "</title>", format!("{} · Crewpath", escape(heading))),
        ("<meta name=\"description\" content=\"", "\">", escape(lead)),
        ("<main id=\"main\">", "</main>", main),
    ];
    parts.into_iter().try_fold(frame.to_owned(), |text, (begin, end, new)| {
        let from = text.find(begin).map(|at| at + begin.len()).with_context(|| format!("{FRAME} has no `{begin}`"))?;
        let to = text[from..].find(end).map(|at| from + at).with_context(|| format!("{FRAME} has no `{end}`"))?;
        Ok(format!("{}{new}{}", &text[..from], &text[to..]))
    })
}

/// Markdown as HTML. What may be wider than the page scrolls, by keyboard too; files beside the manual are named from its page.
fn body(source: &str) -> String {
    let raw = |html: &'static str| Event::InlineHtml(html.into());
    let events = Parser::new_ext(source, Options::ENABLE_TABLES).flat_map(|event| match event {
        Event::Start(Tag::Table(_)) => {
            vec![raw("<div class=\"manual-table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">"), event]
        }
        Event::End(TagEnd::Table) => vec![event, raw("</div>")],
        Event::Start(Tag::CodeBlock(_)) => {
            vec![raw("<pre role=\"group\" aria-label=\"Example\" tabindex=\"0\"><code>")]
        }
        Event::End(TagEnd::CodeBlock) => vec![raw("</code></pre>")],
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let near = !dest_url.contains("://") && !dest_url.starts_with('#');
            let dest_url = if near { format!("../embed/{dest_url}").into() } else { dest_url };
            vec![Event::Start(Tag::Link { link_type, dest_url, title, id })]
        }
        event => vec![event],
    });
    let mut text = String::new();
    html::push_html(&mut text, events);
    text
}

/// Text as it stands in an element or an attribute.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME_TEXT: &str = "<title>You have no connection · Crewpath</title><meta name=\"description\" content=\"old\">\
                              <main id=\"main\"><p>old</main><footer>";

    #[test]
    fn the_manual_takes_the_frame_of_another_page() {
        let source = "# On your page\n\nFor you. And\nothers.\n\n| a | b |\n|---|---|\n| <c> | [d](e.ts) |\n\n```html\n<p>&\n```\n";
        let page = page(FRAME_TEXT, source).unwrap();
        assert!(
            page.starts_with("<title>On your page · Crewpath</title><meta name=\"description\" content=\"For you.\">"),
            "{page}"
        );
        assert!(page.contains("<main id=\"main\"><div class=\"manual\"><h1>On your page</h1>"), "{page}");
        assert!(page.contains("<a href=\"../embed/e.ts\">d</a>") && page.contains("tabindex=\"0\"><table>"), "{page}");
        assert!(page.contains("<code>&lt;p&gt;&amp;\n</code></pre>"), "{page}");
        assert!(!page.contains("old") && page.ends_with("</div></main><footer>"), "{page}");
    }

    #[test]
    fn a_frame_that_has_changed_is_an_error() {
        let error = page("<title>a · Crewpath</title>", "# b").unwrap_err().to_string();
        assert!(error.contains("offline/index.html has no `<meta name="), "{error}");
    }

    #[test]
    fn the_real_manual_is_a_page() {
        let project = crate::project::Project::find().unwrap();
        let source = fs::read_to_string(project.path("assets").join(SOURCE)).unwrap();
        let page = page(FRAME_TEXT, &source).unwrap();
        assert_eq!(page.matches("<h1>").count(), 1);
        assert_eq!(
            page.matches("<table>").count(),
            page.matches("</table></div>").count() + page.matches("</table>\n</div>").count()
        );
        assert!(page.contains("crew-path") && !page.contains("<crew-path"), "an example must not run");
    }
}
