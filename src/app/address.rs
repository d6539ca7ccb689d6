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
    /// Reads an address from its path and fragment. The anchors of our own pages are no codes; anything else is taken for
    /// one, so that a mangled one can be said to be so. Two manglings are undone: mail filters write the `#` as `%23`,
    /// which makes the fragment a part of the path, and `WordPress` puts `#?secret=...` behind the addresses that it frames.
    pub fn parse(base: &str, path: &str, fragment: &str) -> Self {
        let path = path.strip_prefix(base).or_else(|| path.strip_prefix(base.trim_end_matches('/')));
        let mangled = path.and_then(|path| path.split_once('%')).filter(|(_, mangled)| mangled.starts_with("23"));
        let (path, fragment) = mangled.map_or((path, fragment), |(path, mangled)| (Some(path), &mangled[2..]));
        let page = path.map_or(Page::Missing, Page::parse);
        let fragment = fragment.split('?').next().unwrap_or_default().trim_matches(['#', '/']);
        let fragment = if ANCHORS.contains(&fragment) { "" } else { fragment };
        let (code, number) = fragment.split_once('.').unwrap_or((fragment, ""));
        let page = match page {
            Page::Question(_) => Page::Question(number.parse().ok()),
            Page::Map(_) => Page::Map(number.parse().ok()),
            Page::Friend(_) => Page::Friend(number.into()),
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

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn other_paths_are_missing() {
        for path in ["/nowhere/", "/role/", "/role/runner/more/"] {
            assert_eq!(Address::parse("/", path, "").page, Page::Missing, "{path}");
        }
        assert_eq!(Address::parse("/quiz/", "/other/", "").page, Page::Missing);
    }
}
