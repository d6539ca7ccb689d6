//! The map of the routes as a sheet to keep, always drawn wide and in light colours.

use crate::app::components::map_routes::map_routes;
use crate::app::components::route_choice::{letter, name, summary};
use crate::app::ends;
use crate::app::messages::{LANGUAGE, RIGHT_TO_LEFT, interpolate};
use crate::app::page_context::PageContext;
use engine::route_map::{MapRoute, Picture, PictureWords, Tone, wide};
use engine::routes::Start;

/// Room for the drawing across, in pixels: as much as on a wide page.
const ACROSS: f64 = 1056.0;

/// A sheet and what a file of it needs besides.
#[derive(Clone, Debug, Default)]
pub struct MapSheet {
    /// Name of the file, without its ending.
    pub name: String,
    /// Language of its words, as a tag.
    pub language: &'static str,
    /// What it shows.
    pub title: String,
    /// The same as the drawing in words: each route with its stations.
    pub description: String,
    /// The colour of the first route, which is its goal's.
    pub goal: &'static str,
    /// The shapes.
    pub picture: Picture,
}

impl MapSheet {
    /// The colour of a tone: the light ones of `assets/styles/tokens.css`, since files are sent and printed.
    pub const fn colour(&self, tone: Tone) -> &'static str {
        match tone {
            Tone::Paper => "#fbfaf5",
            Tone::Ink => "#1d1c1a",
            Tone::Muted => "#5f5d57",
            Tone::Rule => "#d5d2c8",
            Tone::Line(0) => self.goal,
            Tone::Line(1) => "#756500",
            Tone::Line(_) => "#6b4a9e",
        }
    }
}

/// The colour of a goal in a light page.
fn goal_colour(id: &str) -> &'static str {
    match id {
        "director" => "#b34c00",
        "producer" => "#0067a3",
        "screenwriter" => "#00735a",
        _ => "#1d1c1a",
    }
}

/// The routes that the visitor sees, as a sheet; none where there is no route.
pub fn map_sheet(cx: &PageContext) -> Option<MapSheet> {
    let (words, outcome) = (cx.words(), cx.outcome());
    let shown = &outcome.routes.shown;
    let chosen = Some(outcome.chosen).filter(|&chosen| chosen < shown.len())?;
    let routes = map_routes(cx, shown);
    let start = match cx.model.state.start {
        Start::Outside => "outside",
        Start::Role(role) => &cx.guide.atlas.role(role).id,
    };
    let goal = &cx.guide.atlas.goal(outcome.goal).id;
    let ends = [("start", ends::start(cx, shown)), ("goal", cx.guide.goal_noun(outcome.goal).to_owned())];
    let title = interpolate(words.routes_picture_title, &[("start", &ends[0].1), ("goal", &ends[1].1)]);
    let about = |place: usize| format!("{}: {}", name(cx, shown, place), summary(cx, shown, place));
    let described = routes.iter().enumerate().map(|(place, route)| describe(letter(place), &about(place), route));
    let map = wide(&routes, chosen, ACROSS);
    let map = if RIGHT_TO_LEFT { map.mirrored() } else { map };
    let around = PictureWords {
        title: title.clone(),
        legend: (0..shown.len()).map(|place| (letter(place), about(place))).collect(),
        notes: vec![
            words.routes_standing.into(),
            interpolate(words.routes_picture_source, &[("site", words.site_name)]),
        ],
        right_to_left: RIGHT_TO_LEFT,
    };
    Some(MapSheet {
        name: format!("crewpath-{start}-{goal}"),
        language: LANGUAGE,
        title,
        description: described.collect::<Vec<_>>().join(" "),
        goal: goal_colour(goal),
        picture: map.picture(chosen, &around),
    })
}

/// A route as a sentence: its letter, what is said of it, and its stations in order.
fn describe(letter: &str, about: &str, route: &MapRoute) -> String {
    let station = |station: &engine::route_map::MapStation| match station.detail.as_str() {
        "" => station.title.clone(),
        detail => format!("{} ({detail})", station.title),
    };
    let stations: Vec<String> = route.stations.iter().map(station).collect();
    format!("{letter}. {about}. {}.", stations.join(" – "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_and_type_are_those_of_the_page() {
        let tokens = include_str!("../../../assets/styles/tokens.css");
        let light = tokens.split("@media").next().unwrap();
        let value = |name: &str| light.split_once(&format!("--{name}: ")).unwrap().1.split_once(';').unwrap().0;
        for goal in ["director", "producer", "screenwriter"] {
            assert_eq!(goal_colour(goal), value(goal));
        }
        let sheet = MapSheet::default();
        for (tone, name) in [
            (Tone::Paper, "paper"),
            (Tone::Ink, "ink"),
            (Tone::Muted, "muted"),
            (Tone::Rule, "rule"),
            (Tone::Line(1), "line-b"),
            (Tone::Line(2), "line-c"),
        ] {
            assert_eq!(sheet.colour(tone), value(name));
        }
        assert_eq!(crate::app::exports::map_svg::FONT, value("font").replace('"', "'"));
    }
}
