//! What a host sends: wishes for a visit's beginning, links of its own, and what is asked for on the page that makes snippets.
//! The input: a wish up to a zero byte, then links.
#![no_main]

use crewpath::app::host::{MOST_LINKS, MOST_TEXT, begun, finished, links, progress};
use crewpath::app::snippet::{Snippet, Tier};
use crewpath_fuzz::{comes_back, guide, halves};
use engine::atlas::Region;
use engine::code::decode;
use engine::outcome::Outcome;
use engine::session::{Action, State, apply};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let guide = guide();
    let atlas = &guide.atlas;
    let (query, lines) = halves(data);
    let (query, lines) = (String::from_utf8_lossy(query), String::from_utf8_lossy(lines));

    let before = apply(&State::default(), Action::ShowRegion(Region::Us));
    let state = begun(atlas, &before, &query);
    assert!(state.answers.is_empty() && state.ticked.is_empty(), "a host answers and ticks nothing");
    comes_back(atlas, &state);
    assert!(progress(&state).starts_with("progress 0 "));
    if data.len() % 8 == 5 {
        let told = finished(atlas, &state, &Outcome::new(atlas, &guide.bank, &state));
        let parts: Vec<&str> = told.split(' ').collect();
        assert!(parts.len() == 4 && parts[0] == "finished" && atlas.goal_by_id(parts[1]).is_some(), "{told}");
        assert!(parts.iter().all(|part| decode(atlas, part).is_err() || part.is_empty()), "no code is told: {told}");
    }

    let found: Vec<_> = links(&lines).collect();
    assert!(found.len() <= MOST_LINKS);
    for link in found {
        assert!(link.href.starts_with("https://") || link.href.starts_with("http://"), "{}", link.href);
        assert!(link.text.chars().count() <= MOST_TEXT && !link.text.contains(char::is_control));
    }

    // One with everything in it, in each of its forms.
    let mut fields = query.split('&').map(str::to_owned);
    let mut next = || fields.next().unwrap_or_default();
    let (goal, start, region, theme, accent, page) = (next(), next(), next(), next(), next(), next());
    let links = lines.to_string();
    let asked = Snippet { goal, start, region, theme, accent, page, links, ..Snippet::default() };
    let (listed, _) = asked.links(|id| atlas.role_by_id(id).map(|_| "role"));
    let read: serde_json::Value = serde_json::from_str(&listed).expect("JSON");
    let shown = read["links"].as_array().expect("a list");
    assert!(shown.len() <= MOST_LINKS && !listed.contains('<'));
    for link in shown {
        assert!(link["href"].as_str().is_some_and(|href| href.starts_with("http")));
    }
    for tier in [Tier::Element, Tier::Frame, Tier::Link] {
        let code = Snippet { tier, ..asked.clone() }.code("https://example.org/", |id| atlas.role_by_id(id).map(|_| "role"));
        // Quotes only end attributes, and nothing but our own elements opens.
        let opened = code.matches('<').count();
        let most = match tier {
            Tier::Link | Tier::Frame => 2,
            Tier::Element => 8,
        };
        assert!(opened <= most, "{code}");
    }
});
