//! What to put on a page of one's own to show Crewpath there. Pure: from what was asked to the text to copy.

use super::host::{ENTRY, MOST_LINKS, MOST_TEXT};
use std::fmt::Write as _;

/// How a page shows Crewpath.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tier {
    /// By an element of its own, which is as high as what it shows and takes links.
    #[default]
    Element,
    /// In a plain frame of fixed height, for pages that allow no script.
    Frame,
    /// By a link.
    Link,
}

impl Tier {
    /// Its id, by which a select holds it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Element => "",
            Self::Frame => "frame",
            Self::Link => "link",
        }
    }

    /// The tier of an id; the first for any other.
    pub fn of(id: &str) -> Self {
        [Self::Frame, Self::Link].into_iter().find(|tier| tier.id() == id).unwrap_or_default()
    }
}

/// What is asked for. An empty field asks for nothing.
#[derive(Clone, Debug, Default)]
pub struct Snippet {
    /// How the page shows Crewpath.
    pub tier: Tier,
    /// Path below the site's address of what is shown first: empty, or `result/` for the routes.
    pub page: String,
    /// Id of the goal.
    pub goal: String,
    /// Id of the role to start from, or `outside`.
    pub start: String,
    /// `uk` or `us`.
    pub region: String,
    /// `light` or `dark`; else as the page is.
    pub theme: String,
    /// A colour, `#rrggbb`.
    pub accent: String,
    /// Links, one a line: what for, the address, the text, with spaces between.
    pub links: String,
}

/// What a frame is called, and a link to it.
const TITLE: &str = "Crewpath: which way in film and TV?";

/// Kinds of a step that links can be for.
const STEPS: [&str; 5] = ["promotion", "sideways", "own-projects", "training", ENTRY];

/// Shorter names of topics, which `assets/embed/frame.js` knows as well.
pub const SHORT: [&str; 6] = ["advice", "community", "cv", "guides", "internships", "stories"];

impl PartialEq for Snippet {
    /// Each is read once from the page's fields, so being the same is being at the same place.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Snippet {
    /// The fields that are asked for, by the names that attributes and queries have for them.
    pub fn fields(&self) -> Vec<(&'static str, &str)> {
        let fields = [
            ("goal", &self.goal),
            ("start", &self.start),
            ("region", &self.region),
            ("theme", &self.theme),
            ("accent", &self.accent),
        ];
        fields.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.as_str())).collect()
    }

    /// The address of a link or a plain frame, on the site at `site`, which ends in a slash.
    pub fn address(&self, site: &str) -> String {
        // Its own scheme and colour are of no use to a page of its own.
        let looks = self.tier != Tier::Link;
        let fields = self.fields().into_iter().filter(|(name, _)| looks || !matches!(*name, "theme" | "accent"));
        let query: Vec<String> =
            fields.map(|(name, value)| format!("{name}={}", value.trim_start_matches('#'))).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{site}{}{mark}{}", self.page, query.join("&"))
    }

    /// The links as JSON, as the element takes them; and the lines that are none, from 1, with what is wrong. `known` says
    /// whether an id is a `role` or a `topic`.
    pub fn links(&self, known: impl Fn(&str) -> Option<&'static str>) -> (String, Vec<(usize, Wrong<'_>)>) {
        let (mut links, mut wrong) = (Vec::new(), Vec::new());
        for (line, at) in self.links.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
            let (id, rest) = part(line);
            let (href, text) = part(rest);
            let sort = if STEPS.contains(&id) { Some("step") } else { known(id).filter(|_| is_id(id)) };
            let problem = match sort {
                _ if links.len() == MOST_LINKS => Wrong::Many,
                None => Wrong::Kind(id),
                Some(_) if !href.starts_with("https://") && !href.starts_with("http://") => Wrong::Address,
                Some(_) if text.is_empty() || text.chars().count() > MOST_TEXT => Wrong::Text,
                Some(sort) => {
                    links.push(format!("{{\"text\":{},\"href\":{},\"{sort}\":{}}}", json(text), json(href), json(id)));
                    continue;
                }
            };
            wrong.push((at, problem));
            if problem == Wrong::Many {
                break;
            }
        }
        (format!("[{}]", links.join(",")), wrong)
    }

    /// The text to copy, for the site at `site`.
    pub fn code(&self, site: &str, known: impl Fn(&str) -> Option<&'static str>) -> String {
        let address = html(&self.address(site));
        let link = format!("<a href=\"{address}\">{TITLE}</a>");
        match self.tier {
            Tier::Link => link,
            Tier::Frame => format!(
                "<iframe src=\"{address}\" title=\"{TITLE}\" width=\"100%\" height=\"900\" frameborder=\"0\" loading=\"lazy\" \
                 allow=\"clipboard-write; web-share\"></iframe>"
            ),
            Tier::Element => {
                let mut attributes = String::new();
                let page = (!self.page.is_empty()).then_some(("page", self.page.as_str()));
                for (name, value) in page.into_iter().chain(self.fields()) {
                    // Writing to a string cannot fail.
                    let _ = write!(attributes, " {name}=\"{}\"", html(value));
                }
                // In an attribute they go where the element goes, if a page's editor takes it out, and MDX can read them.
                match self.links(known).0.as_str() {
                    "[]" => {}
                    links => attributes.extend([" links='", &links.replace('&', "&amp;").replace('\'', "&#39;"), "'"]),
                }
                format!(
                    "<script src=\"{}embed/crewpath.js\" async></script>\n<crew-path{attributes}>\n  <p>{link}</p>\n</crew-path>",
                    html(site)
                )
            }
        }
    }
}

/// What is wrong with a line that should be a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong<'a> {
    /// It is for nothing that there is.
    Kind(&'a str),
    /// Its address does not begin as one.
    Address,
    /// It has no words, or too many letters.
    Text,
    /// There are too many links before it.
    Many,
}

/// Whether a word can be an id at all.
fn is_id(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The first word of a line, and what comes after it.
fn part(line: &str) -> (&str, &str) {
    let line = line.trim();
    line.split_once(char::is_whitespace).map_or((line, ""), |(first, rest)| (first, rest.trim()))
}

/// A string of JSON without what would end or begin an element.
fn json(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '<' | '\u{2028}' | '\u{2029}' | '\0'..='\x1f' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(letter));
            }
            _ => quoted.push(letter),
        }
    }
    quoted + "\""
}

/// Text as it stands in an attribute.
fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::guide::Guide;
    use proptest::prelude::*;

    const SITE: &str = "https://example.org/crewpath/";

    #[test]
    fn each_tier_asks_for_what_was_chosen() {
        let asked = Snippet {
            goal: "producer".into(),
            region: "uk".into(),
            theme: "dark".into(),
            accent: "#8a5a00".into(),
            page: "result/".into(),
            ..Snippet::default()
        };
        let text = |tier| Snippet { tier, ..asked.clone() }.code(SITE, |_| None);
        let link = text(Tier::Link);
        assert!(link.contains("href=\"https://example.org/crewpath/result/?goal=producer&amp;region=uk\""), "{link}");
        let frame = text(Tier::Frame);
        assert!(frame.contains("result/?goal=producer&amp;region=uk&amp;theme=dark&amp;accent=8a5a00\""), "{frame}");
        let element = text(Tier::Element);
        assert!(element.contains("src=\"https://example.org/crewpath/embed/crewpath.js\" async"), "{element}");
        let opening = "<crew-path page=\"result/\" goal=\"producer\" region=\"uk\" theme=\"dark\" accent=\"#8a5a00\">";
        assert!(element.contains(opening), "{element}");
    }

    #[test]
    fn links_say_where_they_belong_and_what_is_no_link_is_named() {
        let guide = Guide::load().unwrap();
        let lines = "runner https://a.example/run Runner \"jobs\"\nentry http://a.example/ Start </script>here\n\
                     jobs https://a.example/jobs All jobs\njobs javascript:x No\nruuner https://a.example/ Typo\n\
                     runner https://a.example/\n\n";
        let asked =
            Snippet { links: format!("{lines}jobs https://a.example/ {}", "x".repeat(81)), ..Snippet::default() };
        let known = |id: &str| guide.atlas.role_by_id(id).map(|_| "role").or((id == "jobs").then_some("topic"));
        let (json, wrong) = asked.links(known);
        assert_eq!(wrong, [(4, Wrong::Address), (5, Wrong::Kind("ruuner")), (6, Wrong::Text), (8, Wrong::Text)]);
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        let of = |at: usize, name: &str| read[at][name].as_str().unwrap().to_owned();
        assert_eq!((of(0, "role"), of(0, "text")), ("runner".into(), "Runner \"jobs\"".into()));
        assert_eq!((of(1, "step"), of(2, "topic")), ("entry".into(), "jobs".into()));
        assert!(!json.contains('<'), "nothing in it ends the element");
        let lines = "jobs https://a.example/?a=1&amp=2 Runner's \"jobs\" & more".to_owned();
        let code = Snippet { links: lines, ..Snippet::default() }.code(SITE, known);
        let attribute = code.split_once(" links='").unwrap().1.split_once('\'').unwrap().0;
        // As HTML and JSX read it: references, and nothing else, stand for other letters.
        let read = attribute.replace("&#39;", "'").replace("&amp;", "&");
        let read: serde_json::Value = serde_json::from_str(&read).unwrap();
        assert_eq!(
            (&read[0]["text"], &read[0]["href"]),
            (&"Runner's \"jobs\" & more".into(), &"https://a.example/?a=1&amp=2".into())
        );
        assert!(!code.contains("application/json"), "an editor that takes a script out leaves its text to readers");
    }

    #[test]
    fn the_frame_knows_the_same_steps_and_shorter_names() {
        let frame = include_str!("../../assets/embed/frame.js");
        let list = |from: &str| frame.split_once(from).unwrap().1.split_once("};").unwrap().0.to_owned();
        let steps = list("const steps = ");
        assert!(steps.starts_with(&format!("{STEPS:?}")), "{steps}");
        let names: Vec<String> = list("const topics = {")
            .lines()
            .filter_map(|line| Some(line.trim().split_once(':')?.0.to_owned()))
            .collect();
        assert_eq!(names, SHORT);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_stays_inside_its_place(goal in "\\PC{0,20}", links in "((jobs|\\PC{0,5}) https://\\PC{0,9} \\PC{0,20}\n?){0,5}") {
            let asked = Snippet { goal, links, ..Snippet::default() };
            let code = asked.code(SITE, |id| (id == "jobs").then_some("topic"));
            let listed = asked.links(|id| (id == "jobs").then_some("topic")).0;
            prop_assert!(serde_json::from_str::<serde_json::Value>(&listed).is_ok(), "{}", listed);
            prop_assert_eq!(code.matches("<script").count(), code.matches("</script>").count());
            prop_assert_eq!(code.matches("<crew-path").count(), 1);
            let attribute = code.rsplit_once(" links='").map_or("[]", |(_, rest)| rest.split_once('\'').unwrap().0);
            prop_assert_eq!(attribute.replace("&#39;", "'").replace("&amp;", "&"), listed);
            prop_assert!(code.ends_with("</crew-path>"));
        }
    }
}
