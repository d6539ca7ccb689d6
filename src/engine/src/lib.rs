//! Crewpath's core: what the answers say about a person, which goal fits, which routes lead there and how they
//! are drawn. It knows no browser, file, clock or random number, so the same answers give the same bytes everywhere.

pub mod atlas;
pub mod code;
pub mod compare_people;
pub mod content;
pub mod glossary;
pub mod outcome;
pub mod plan;
pub mod quiz;
pub mod role_map;
pub mod route_map;
pub mod routes;
pub mod scheme_filter;
pub mod search;
pub mod session;
pub mod stable_sort;
pub mod task_id;
pub mod vec_map;
pub mod wording;
