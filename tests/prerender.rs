//! Every page as a finished file: links resolve wherever the site lies, nothing is inline, and each says what it is.
#![cfg(feature = "ssr")]

mod common;

use common::guide;
use crewpath::app::prerender::{Files, Site, StaticPage, robots, sitemap};
use engine::atlas::{GoalIx, Region, RoleIx};
use engine::content::details::Details;
use engine::content::reference::Library;
use engine::outcome::Outcome;
use engine::routes::Start;
use engine::session::State;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const ORIGIN: &str = "https://crewpath.example";

/// The names of the files beside the pages.
fn files() -> Files {
    Files {
        css: ["quiz.css".into(), "crewpath.css".into()],
        icon: "icon.svg".into(),
        boot: "boot.js".into(),
        quiz: ["quiz.js".into(), "quiz.wasm".into()],
        whole: ["whole.js".into(), "whole.wasm".into()],
    }
}

/// A base path below the root.
const BASE: &str = "/careers/quiz/";

/// Every page of a site at the root, and of one below it.
static AT_ROOT: LazyLock<Vec<StaticPage>> = LazyLock::new(|| drawn("/"));
static BELOW: LazyLock<Vec<StaticPage>> = LazyLock::new(|| drawn(BASE));

/// Every page of a site at `base`.
#[allow(clippy::unwrap_used, reason = "a helper of tests may fail them")]
fn drawn(base: &str) -> Vec<StaticPage> {
    let details = Details::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/details.bin"))).unwrap();
    let library = Library::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/library.bin"))).unwrap();
    Site::new(guide(), details, library, files(), base, Some(ORIGIN)).stills()
}

/// The values of an attribute in a page.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let begin = format!(" {attribute}=\"");
    html.match_indices(&begin).filter_map(|(at, _)| html[at + begin.len()..].split('"').next()).collect()
}

#[test]
fn every_link_leads_to_a_page_or_file_wherever_the_site_lies() {
    for (base, stills) in [("/", &AT_ROOT), (BASE, &BELOW)] {
        let mut known: BTreeSet<String> = stills.iter().map(|still| format!("{base}{}", still.path)).collect();
        let Files { css, icon, boot, quiz, whole } = files();
        let data = [crewpath::app::guide::DETAILS, crewpath::app::guide::LIBRARY];
        known.extend(
            [icon, boot]
                .into_iter()
                .chain(css)
                .chain(quiz)
                .chain(whole)
                .chain(data.map(str::to_owned))
                .map(|file| format!("{base}{file}")),
        );
        known.extend(stills.iter().flat_map(|still| &still.answers).map(|answer| format!("{base}{}", answer.path)));
        assert_eq!(
            stills.iter().map(|still| &still.path).collect::<BTreeSet<_>>().len(),
            stills.len(),
            "no two pages at one place"
        );
        for still in stills.iter() {
            let links = [
                "href",
                "src",
                "data-js",
                "data-wasm",
                "data-whole-css",
                "data-whole-js",
                "data-whole-wasm",
                "data-details",
            ];
            let links = links.into_iter().flat_map(|name| values(&still.html, name));
            for link in links {
                let own = link.strip_prefix(ORIGIN).unwrap_or(link);
                let (path, _) = own.split_once('#').unwrap_or((own, ""));
                let outside = path.starts_with("https://") || path.starts_with("http://");
                assert!(path.is_empty() || outside || known.contains(path), "{} links to {link}", still.path);
            }
        }
    }
}

#[test]
fn nothing_is_inline_that_a_strict_policy_forbids() {
    for still in AT_ROOT.iter() {
        let html = &still.html;
        assert!(!html.contains("<style") && values(html, "style").is_empty(), "{}", still.path);
        for (at, _) in html.match_indices("<script") {
            let tag = html[at..].split('>').next().unwrap();
            assert!(tag.contains(" src=") || tag.contains("application/ld+json"), "{}: {tag}", still.path);
        }
        for event in ["onclick", "onchange", "onsubmit", "oninput", "onkeydown", "onload"] {
            assert!(values(html, event).is_empty(), "{} has {event}", still.path);
        }
    }
}

#[test]
fn with_a_whole_address_the_policy_names_the_origin_beside_self() {
    for still in AT_ROOT.iter() {
        let (_, policy) = still.html.split_once("Content-Security-Policy\" content=\"").unwrap();
        let policy = policy.split('"').next().unwrap();
        let named = format!("'self' {ORIGIN}");
        assert!(policy.contains(&format!("style-src {named}; ")), "{}: {policy}", still.path);
        assert_eq!(policy.matches("'self'").count(), policy.matches(&named).count(), "{}: {policy}", still.path);
    }
}

#[test]
fn every_listed_page_says_what_it_is_as_no_other_does() {
    let stills = &*BELOW;
    let between = |html: &str, begin: &str, end: &str| {
        let (_, rest) = html.split_once(begin)?;
        Some(rest.split_once(end)?.0.to_owned())
    };
    let mut titles = BTreeSet::new();
    let mut listed = 0;
    for still in stills {
        let title = between(&still.html, "<title>", "</title>").unwrap();
        let description = between(&still.html, "name=\"description\" content=\"", "\"").unwrap();
        assert!(title.contains("Crewpath") && description.len() > 40, "{}: {title}; {description}", still.path);
        assert_eq!(still.html.matches("<h1").count(), usize::from(!is_shell(still)), "{}", still.path);
        let noindex = still.html.contains("noindex");
        assert_eq!(noindex, !still.listed, "{}", still.path);
        if still.listed {
            listed += 1;
            let canonical = between(&still.html, "rel=\"canonical\" href=\"", "\"").unwrap();
            assert_eq!(canonical, format!("{ORIGIN}{BASE}{}", still.path));
            titles.insert((title, still.path.starts_with("us/")));
        }
    }
    assert_eq!(titles.len(), listed, "titles differ within a region");
    let map = sitemap(stills, BASE, ORIGIN);
    let map = roxmltree::Document::parse(&map).unwrap();
    let name = ("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
    assert_eq!(map.descendants().filter(|node| node.has_tag_name(name)).count(), listed);
    assert!(robots(BASE, Some(ORIGIN)).contains("https://crewpath.example/careers/quiz/sitemap.xml"));
}

/// A host that asks by oEmbed gets a frame of the page whose address it has, with what the address says of start, goal and
/// region. A page of what a visitor said, which no server is told, has no answer, and its address stays a link.
#[test]
fn every_page_that_reads_without_its_visitor_answers_by_oembed() {
    let personal = ["result/", "route/", "compare/", "plan/", "friend/", "open/", "embed/"];
    let none = [&personal[..], &["404.html", "shell/", "us/shell/", "offline/"]].concat();
    for still in BELOW.iter() {
        let links = still.html.matches("json+oembed").count();
        let json = still.answers.iter().find(|answer| answer.kind == "application/json+oembed");
        assert_eq!(
            (links, json.is_some()),
            if none.contains(&still.path.as_str()) { (0, false) } else { (1, true) },
            "{}",
            still.path
        );
        let Some(json) = json else { continue };
        assert!(still.html.contains(&format!("href=\"{ORIGIN}{BASE}{}\"", json.path)), "{}", still.path);
        let read: serde_json::Value = serde_json::from_str(&json.text).unwrap();
        assert_eq!((&read["type"], &read["version"], &read["height"]), (&"rich".into(), &"1.0".into(), &900.into()));
        let html = read["html"].as_str().unwrap();
        let site = format!("{ORIGIN}{BASE}");
        let plain = still.path.strip_prefix("us/").unwrap_or(&still.path);
        let shown = match plain.strip_prefix("ways/").and_then(|way| way.strip_suffix('/')?.split_once('/')) {
            Some((start, goal)) => {
                let region = if still.path.starts_with("us/") { "us" } else { "uk" };
                format!("{site}result/?goal={goal}&amp;start={start}&amp;region={region}")
            }
            None => format!("{site}{}", still.path),
        };
        assert!(html.contains(&format!("<iframe src=\"{shown}\" title=\"")), "{}: {html}", still.path);
        // Without the quotation WordPress never sets the height; with it, it hides a frame that tells none.
        let is_live = still.html.contains("id=\"app\"") || shown.contains('?');
        let quoted = format!("<blockquote><a href=\"{site}{}\">", still.path);
        assert_eq!(html.starts_with(&quoted), is_live, "{}: {html}", still.path);
        assert!(html.contains("frameborder=\"0\"") && html.ends_with("</iframe>"), "{html}");
    }
    let xml: Vec<_> =
        BELOW.iter().flat_map(|still| &still.answers).filter(|answer| answer.kind == "text/xml+oembed").collect();
    assert_eq!(xml.iter().map(|answer| answer.path.as_str()).collect::<Vec<_>>(), ["oembed.xml"]);
    let xml = roxmltree::Document::parse(&xml[0].text).unwrap();
    let field =
        |name: &str| xml.descendants().find(|node| node.has_tag_name(name)).and_then(|node| node.text()).unwrap();
    assert_eq!((field("type"), field("height")), ("rich", "900"));
    assert!(field("html").contains(&format!("<iframe src=\"{ORIGIN}{BASE}\"")), "{}", field("html"));
}

/// Whether nothing of a page can be drawn before its visitor comes.
fn is_shell(still: &StaticPage) -> bool {
    ["result/", "route/", "compare/", "plan/", "friend/", "embed/", "shell/", "us/shell/"]
        .contains(&still.path.as_str())
}

#[test]
fn every_role_describes_itself_as_an_occupation() {
    let roles: Vec<&StaticPage> = AT_ROOT.iter().filter(|still| still.path.contains("role/")).collect();
    assert_eq!(roles.len(), 2 * guide().atlas.roles.len());
    for role in roles {
        let (_, rest) = role.html.split_once("<script type=\"application/ld+json\">").unwrap();
        let data: serde_json::Value = serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap();
        assert_eq!((&data["@context"], &data["@type"]), (&"https://schema.org".into(), &"Occupation".into()));
        assert!(!data["name"].as_str().unwrap().is_empty() && !data["description"].as_str().unwrap().is_empty());
    }
}

/// Every start has a page for every goal in each region, and on it stand the stations of exactly the routes that the engine finds.
#[test]
fn every_start_and_goal_has_its_routes() {
    let guide = guide();
    let atlas = &guide.atlas;
    let stills = &*AT_ROOT;
    let page = |path: &str| stills.iter().find(|still| still.path == path).unwrap_or_else(|| panic!("no page {path}"));
    let starts: Vec<RoleIx> = atlas.role_positions().filter(|&role| atlas.leads_on(role)).collect();
    for (region, prefix) in [(Region::Uk, ""), (Region::Us, "us/")] {
        for start in [Start::Outside].into_iter().chain(starts.iter().map(|&role| Start::Role(role))) {
            let id = match start {
                Start::Outside => "outside",
                Start::Role(role) => &atlas.role(role).id,
            };
            let there = |goal: GoalIx| start == Start::Role(atlas.goal(goal).role);
            for goal in (0..atlas.goals.len()).map(GoalIx::from).filter(|&goal| !there(goal)) {
                let still = page(&format!("{prefix}ways/{id}/{}/", atlas.goal(goal).id));
                let state = State { region, start, known_goal: Some(goal), ..State::default() };
                let routes = Outcome::new(atlas, &guide.bank, &state).routes;
                assert_eq!(still.html.matches("class=\"route-list ").count(), routes.shown.len(), "{}", still.path);
                for route in &routes.shown {
                    for &role in &route.roles {
                        assert!(still.html.contains(&format!("role/{}/", atlas.role(role).id)), "{}", still.path);
                    }
                }
            }
        }
    }
}
