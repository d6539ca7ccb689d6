//! What other people's pages take from the site: the loader and what belongs to it, and the answers of oEmbed.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// What a page of somebody else is told by oEmbed, in CSS pixels: a width that most columns have, and a height in which the
/// start and most questions fit.
const SIZE: (u32, u32) = (800, 900);

/// What a frame is called.
const TITLE: &str = "Crewpath: which way in film and TV?";

/// The folder with the files for hosts, seen from the repository's root.
const FOLDER: &str = "assets/embed";

/// Puts the files for hosts into `embed/` below `into`, scripts without their comments.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy(into: &Path) -> Result<()> {
    let to = into.join("embed");
    fs::create_dir_all(&to).with_context(|| format!("cannot make {}", to.display()))?;
    for entry in fs::read_dir(FOLDER).with_context(|| format!("cannot read {FOLDER}"))? {
        let path = entry?.path();
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let name = path.file_name().unwrap_or_default();
        let script = path.extension().is_some_and(|extension| extension == "js");
        let text = if script { bare(&text) } else { text };
        fs::write(to.join(name), text).with_context(|| format!("cannot write {}", to.join(name).display()))?;
    }
    Ok(())
}

/// A script without comments and indents, line by line. No string of these scripts goes over a line's end.
fn bare(script: &str) -> String {
    let comment =
        |line: &str| line.starts_with("//") || line.starts_with("/**") || line.starts_with("* ") || line == "*/";
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !comment(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Writes `oembed.json` and `oembed.xml` into `into`, for the start page at `site`, which names them in its head. A static host cannot read the query of a request, so every request gets the same answer.
/// Nothing is written where `site` is no whole address: an answer is read far from the site.
///
/// # Errors
/// When a file cannot be written.
pub fn oembed(into: &Path, site: &str) -> Result<()> {
    if !site.starts_with("https://") && !site.starts_with("http://") {
        return Ok(());
    }
    for (name, text) in [("oembed.json", as_json(site)), ("oembed.xml", as_xml(site))] {
        fs::write(into.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    Ok(())
}

/// The fields of an answer, in order, as the specification of oEmbed 1.0 names them.
fn fields(site: &str) -> Vec<(&'static str, String)> {
    let (width, height) = SIZE;
    let frame =
        format!("<iframe src=\"{}\" title=\"{TITLE}\" width=\"100%\" height=\"{height}\"></iframe>", escape(site));
    vec![
        ("type", "rich".to_owned()),
        ("version", "1.0".to_owned()),
        ("title", TITLE.to_owned()),
        ("provider_name", "Crewpath".to_owned()),
        ("provider_url", site.to_owned()),
        ("width", width.to_string()),
        ("height", height.to_string()),
        ("html", frame),
    ]
}

fn as_json(site: &str) -> String {
    let value = |name: &str, value: &str| match name {
        "width" | "height" => value.to_owned(),
        _ => format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")),
    };
    let fields: Vec<String> =
        fields(site).iter().map(|(name, text)| format!("\"{name}\":{}", value(name, text))).collect();
    format!("{{{}}}\n", fields.join(","))
}

fn as_xml(site: &str) -> String {
    let fields: Vec<String> =
        fields(site).iter().map(|(name, text)| format!("<{name}>{}</{name}>", escape(text))).collect();
    let fields = fields.concat();
    format!("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>{fields}</oembed>\n")
}

/// Text as it stands in an element or an attribute.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_keeps_its_code_and_loses_its_comments() {
        assert_eq!(bare("// what\nconst a = 1;\n  /** why */\n  b(); // here\n\n"), "const a = 1;\nb(); // here\n");
    }

    #[test]
    fn no_string_of_the_scripts_goes_over_a_line_s_end() {
        let project = crate::project::Project::find().unwrap();
        for name in ["crewpath.js", "frame.js"] {
            let text = fs::read_to_string(project.path("assets/embed").join(name)).unwrap();
            for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().starts_with("//")) {
                assert!(line.matches('`').count() % 2 == 0, "{name}:{}: {line}", at + 1);
            }
        }
    }

    #[test]
    fn oembed_answers_with_a_frame_of_the_start_page() {
        let into = std::env::temp_dir().join(format!("site-oembed-{}", std::process::id()));
        fs::create_dir_all(&into).unwrap();
        oembed(&into, "/quiz/").unwrap();
        assert!(!into.join("oembed.json").exists(), "nobody could follow an address without a host");
        oembed(&into, "https://example.org/quiz/").unwrap();
        let json = fs::read_to_string(into.join("oembed.json")).unwrap();
        assert!(json.contains(r#""html":"<iframe src=\"https://example.org/quiz/\" title="#), "{json}");
        assert!(json.contains(r#""type":"rich","version":"1.0""#) && json.contains(r#""height":900"#), "{json}");
        let xml = fs::read_to_string(into.join("oembed.xml")).unwrap();
        assert!(xml.contains("<html>&lt;iframe src=&quot;https://example.org/quiz/&quot;"), "{xml}");
        fs::remove_dir_all(&into).unwrap();
    }
}
