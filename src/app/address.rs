//! Addresses: which page, and the code behind the `#`. Pure text in and out; the History API is in `ports`.
//!
//! A path names the page, so that every page can be a file on a static host; the fragment carries the link code and,
//! on some pages, after a dot what is open there: the number of a question or a role, or somebody else's code. A fragment is never sent to a server.

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Where a visit begins.
    Start,
    /// A question, by its stable number; without one, whichever comes next.
    Question(Option<u16>),
    /// The goal, why, and the routes.
    Result,
    /// The chosen route step by step.
    Route,
    /// The chosen route beside another one.
    Compare,
    /// What to do for the chosen route.
    Plan,
    /// A link or a code to go on from.
    Open,
    /// Made-up people whose results can be looked at.
    Samples,
    /// The visitor beside somebody else, whose code this is; without one, a field for it.
    Friend(String),
    /// Every role.
    Roles,
    /// One role, by its id.
    Role(String),
    /// Every role with the moves between them; one role chosen, by its stable number, or none.
    Map(Option<u16>),
    /// Every scheme.
    Schemes,
    /// How it decides.
    Method,
    /// What to put on a page of one's own to show Crewpath there.
    Embed,
    /// An address that leads nowhere.
    Missing,
}

/// Fragments that lead to a place in a page, for browsers without our code.
const ANCHORS: [&str; 2] = ["main", "answer"];

/// A page with the code that the address carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Which page.
    pub page: Page,
    /// The link code; empty when nothing was said yet.
    pub code: String,
}

impl Page {
    /// Every page that is there once, with nothing open in it: all but those of the roles.
    pub const fn singles() -> [Self; 15] {
        [
            Self::Start,
            Self::Question(None),
            Self::Result,
            Self::Route,
            Self::Compare,
            Self::Plan,
            Self::Open,
            Self::Samples,
            Self::Friend(String::new()),
            Self::Roles,
            Self::Map(None),
            Self::Schemes,
            Self::Method,
            Self::Embed,
            Self::Missing,
        ]
    }

    /// The page's path below the base, without a leading slash.
    pub fn path(&self) -> String {
        match self {
            Self::Start => String::new(),
            Self::Question(_) => "question/".into(),
            Self::Result => "result/".into(),
            Self::Route => "route/".into(),
            Self::Compare => "compare/".into(),
            Self::Plan => "plan/".into(),
            Self::Open => "open/".into(),
            Self::Samples => "samples/".into(),
            Self::Friend(_) => "friend/".into(),
            Self::Roles => "roles/".into(),
            Self::Role(id) => format!("role/{id}/"),
            Self::Map(_) => "map/".into(),
            Self::Schemes => "schemes/".into(),
            Self::Method => "method/".into(),
            Self::Embed => "embed/".into(),
            Self::Missing => "404.html".into(),
        }
    }

    /// Whether the page reads the library.
    pub const fn reads_library(&self) -> bool {
        matches!(
            self,
            Self::Result
                | Self::Route
                | Self::Compare
                | Self::Plan
                | Self::Open
                | Self::Roles
                | Self::Role(_)
                | Self::Schemes
                | Self::Method
        )
    }

    /// The page of a path below the base, with or without slashes at its ends. Below `us/` stand the same pages as they read
    /// in the USA, for those who come without a code.
    fn parse(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != "index.html").collect();
        match parts.strip_prefix(&["us"]).unwrap_or(&parts)[..] {
            [] => Self::Start,
            ["question"] => Self::Question(None),
            ["result"] => Self::Result,
            ["route"] => Self::Route,
            ["compare"] => Self::Compare,
            ["plan"] => Self::Plan,
            ["open"] => Self::Open,
            ["samples"] => Self::Samples,
            ["friend"] => Self::Friend(String::new()),
            ["roles"] => Self::Roles,
            ["role", id] => Self::Role(id.into()),
            ["map"] => Self::Map(None),
            ["schemes"] => Self::Schemes,
            ["method"] => Self::Method,
            ["embed"] => Self::Embed,
            _ => Self::Missing,
        }
    }
}

impl Address {
    /// Reads an address from its path and fragment, with what mail filters did to it undone: they write the `#` as `%23`,
    /// which makes the fragment a part of the path.
    pub fn parse(base: &str, path: &str, fragment: &str) -> Self {
        let path = path.strip_prefix(base).or_else(|| path.strip_prefix(base.trim_end_matches('/')));
        let path = path.map(unescaped);
        let path = path.as_deref().map(|path| path.split_once('#').unwrap_or((path, fragment)));
        let (page, fragment) = path.map_or((Page::Missing, fragment), |(path, fragment)| (Page::parse(path), fragment));
        let fragment = unescaped(fragment);
        let part = meant(&fragment);
        let end = |text: &str| text.find(|letter| !is_of_code(letter)).unwrap_or(text.len());
        let (code, rest) = part.split_at(end(part));
        let open = rest.strip_prefix('.').map_or("", |rest| &rest[..end(rest)]);
        // What does not even begin like a code is said to be none.
        let code = if code.is_empty() && !part.starts_with('.') { part } else { code };
        let page = match page {
            Page::Question(_) => Page::Question(open.parse().ok()),
            Page::Map(_) => Page::Map(open.parse().ok()),
            Page::Friend(_) => Page::Friend(open.into()),
            page => page,
        };
        Self { page, code: code.into() }
    }

    /// The address below `base`, as a link or a history entry holds it.
    pub fn href(&self, base: &str) -> String {
        let path = self.page.path();
        match (&self.page, self.code.as_str()) {
            (Page::Question(Some(number)) | Page::Map(Some(number)), code) => format!("{base}{path}#{code}.{number}"),
            (Page::Friend(other), code) if !other.is_empty() => format!("{base}{path}#{code}.{other}"),
            (_, "") => format!("{base}{path}"),
            (_, code) => format!("{base}{path}#{code}"),
        }
    }
}

/// The part of a fragment that is meant as our own: the first that begins with the digit of a code, or else the first of all
/// unless it is an anchor or a parameter. Trackers put `&utm_source=x` behind an address or in place of what was there, and
/// `WordPress` puts `#?secret=...` behind the addresses that it frames.
fn meant(fragment: &str) -> &str {
    let parts = || fragment.split(['&', '?', '#', ';', '/']).filter(|part| !part.is_empty() && *part != "amp");
    let is_ours = |part: &&str| part.starts_with('.') || !part.contains('=') && !ANCHORS.contains(part);
    let code = parts().find(|part| part.starts_with(|first: char| first.is_ascii_digit()));
    code.or_else(|| parts().next().filter(is_ours)).unwrap_or_default()
}

/// Whether a code may have this letter.
const fn is_of_code(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

/// `text` without the escapes that stand for visible characters of ASCII, also where they were escaped once more.
fn unescaped(text: &str) -> String {
    let once = |text: String| {
        let mut parts = text.split('%');
        let mut read = String::from(parts.next().unwrap_or_default());
        for part in parts {
            let digit = |place: usize| char::from(*part.as_bytes().get(place)?).to_digit(16);
            let escaped = digit(0).zip(digit(1)).map(|(high, low)| (high * 16 + low) as u8);
            let letter = escaped.filter(u8::is_ascii_graphic);
            read.push(letter.map_or('%', char::from));
            read.push_str(if letter.is_some() { &part[2..] } else { part });
        }
        read
    };
    once(once(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pages() -> Vec<Page> {
        let more = [
            Page::Question(Some(17)),
            Page::Map(Some(17)),
            Page::Friend("1AbC-_8".into()),
            Page::Role("first-ad".into()),
        ];
        Page::singles().into_iter().filter(|page| *page != Page::Missing).chain(more).collect()
    }

    /// Every page with and without a code, at the root and below it.
    fn addresses() -> Vec<(&'static str, Address)> {
        let coded = |base| {
            let each = pages().into_iter().flat_map(|page| ["", "1AbC-_9"].map(|code| (page.clone(), code)));
            each.map(move |(page, code)| (base, Address { page, code: code.into() }))
        };
        ["/", "/careers/quiz/"].into_iter().flat_map(coded).collect()
    }

    #[test]
    fn every_page_survives_its_address() {
        for (base, address) in addresses() {
            let href = address.href(base);
            let (path, fragment) = href.split_once('#').unwrap_or((&href, ""));
            assert_eq!(Address::parse(base, path, fragment), address, "{href}");
            assert_eq!(Address::parse(base, path.trim_end_matches('/'), fragment).page, address.page, "{href}");
        }
    }

    #[test]
    fn what_mail_filters_and_wordpress_do_to_an_address_is_undone() {
        for (base, address) in addresses() {
            let href = address.href(base);
            let (path, fragment) = href.split_once('#').unwrap_or((&href, ""));
            for secret in [format!("{fragment}?secret=x1Y2"), format!("{fragment}#?secret=x1Y2")] {
                assert_eq!(Address::parse(base, path, &secret), address, "{path} {secret}");
            }
            for mangled in [href.replace('#', "%23"), href.replace('#', "%23") + "/", href.replace("/#", "%23")] {
                assert_eq!(Address::parse(base, &mangled, ""), address, "{mangled}");
            }
        }
    }

    /// What is appended to addresses by trackers, browsers, mail programs and people who write sentences.
    const APPENDED: [&str; 17] = [
        "&utm_source=x",
        "&utm_source=x&utm_medium=2",
        "?utm_source=x",
        "#utm_source=x",
        ";jsessionid=1",
        ":~:text=lean%20towards",
        "&amp;fbclid=IwAR1",
        "%26utm_source%3Dx",
        "%2526utm_source%253Dx",
        "%3Futm_source%3Dx",
        "%23utm_source%3Dx",
        "/?utm_source=x",
        ".",
        ")",
        "%20",
        ",",
        "\u{201d}",
    ];

    #[test]
    fn what_trackers_and_sentences_append_is_no_part_of_an_address() {
        for (base, address) in addresses() {
            let href = address.href(base);
            let (path, fragment) = href.split_once('#').unwrap_or((&href, ""));
            for junk in APPENDED.into_iter().filter(|junk| !fragment.is_empty() || junk.contains(['=', '/'])) {
                assert_eq!(Address::parse(base, path, &format!("{fragment}{junk}")), address, "{href} {junk}");
                assert_eq!(Address::parse(base, path, &format!("#{fragment}{junk}")), address, "{href} {junk}");
            }
            assert_eq!(Address::parse(base, path, &format!("utm_source=x&{fragment}")).code, address.code, "{href}");
        }
    }

    #[test]
    fn a_code_that_is_escaped_is_read_as_it_was() {
        let address = Address { page: Page::Question(Some(17)), code: "1AbC-_9".into() };
        for fragment in ["1AbC-_9%2E17", "1AbC%2D%5F9.17", "1AbC%252D%255F9%252E17"] {
            assert_eq!(Address::parse("/", "/question/", fragment), address, "{fragment}");
        }
        assert_eq!(Address::parse("/", "/question/%25231AbC-_9.17", ""), address);
    }

    #[test]
    fn what_is_meant_as_a_code_and_is_none_stays_to_be_spoken_of() {
        for (fragment, code) in
            [("hello", "hello"), ("1abc=x", "1abc"), ("<b>", "<b>"), ("1ab*c", "1ab"), ("\u{e9}", "\u{e9}")]
        {
            assert_eq!(Address::parse("/", "/result/", fragment).code, code, "{fragment}");
        }
    }

    proptest! {
        #[test]
        fn whatever_follows_a_mark_changes_neither_code_nor_what_is_open(
            code in "1[A-Za-z0-9_-]{0,60}", open in "[1-9][0-9]{0,3}", mark in "[&?#;:/,)]|%26|%3F|%3B|%2526", junk in "\\PC{0,40}",
        ) {
            let fragment = format!("{code}.{open}{mark}{junk}");
            let address = Address::parse("/", "/question/", &fragment);
            prop_assert_eq!(address, Address { page: Page::Question(open.parse().ok()), code });
        }

        #[test]
        fn nonsense_is_read_without_a_panic(path in "\\PC{0,40}|/[a-z%/]{0,30}", fragment in "\\PC{0,60}|[%0-9a-f.#&=]{0,60}") {
            let _ = Address::parse("/", &path, &fragment);
        }
    }

    #[test]
    fn other_paths_are_missing() {
        for path in ["/nowhere/", "/role/", "/role/runner/more/"] {
            assert_eq!(Address::parse("/", path, "").page, Page::Missing, "{path}");
        }
        assert_eq!(Address::parse("/quiz/", "/other/", "").page, Page::Missing);
    }
}
