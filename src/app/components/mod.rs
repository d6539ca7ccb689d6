//! Small pieces of pages: plain data in, callbacks out.

pub mod answer_form;
pub mod bar;
pub mod goal_bars;
pub mod layout;
pub mod link;
pub mod notice;
pub mod region_switch;
pub mod role_select;
pub mod route_choice;
pub mod route_list;
pub mod route_map;
pub mod route_settings;
pub mod sources;
pub mod step_card;
pub mod waiting;
pub mod why;
