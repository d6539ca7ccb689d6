//! Small pieces of pages: functions from the desk and plain data to what is drawn.

pub mod answer_form;
pub mod bar;
pub mod fact;
pub mod getting_in;
pub mod goal_bars;
pub mod labelled;
pub mod layout;
pub mod link;
pub mod list;
pub mod note;
pub mod notice;
pub mod quiet_button;
pub mod radio;
pub mod region_switch;
pub mod role_item;
pub mod role_select;
pub mod route_choice;
pub mod route_list;
pub mod route_map;
pub mod route_settings;
pub mod sources;
pub mod step_card;
pub mod waiting;
pub mod why;
