//! References: ids, numbers, file names, and whether what is named exists.

use crate::support::Edit::{Remove, Swap, Write};
use crate::support::{check, role, source, step};

const RUNNER: &str = "roles/runner.toml";
const MOVE: &str = "moves/runner--producer.toml";
const LISTS: &str = "questions/lists.toml";

#[test]
fn unknown_roles() {
    check(
        &[
            Swap(MOVE, "to = \"producer\"", "to = \"produser\""),
            Swap(RUNNER, "works_with = []", "works_with = [\"gaffer\"]"),
            Swap("roles/director.toml", "reports_to = []", "reports_to = [\"producers\"]"),
        ],
        &[
            "moves/runner--producer.toml:2:6: no role `produser`; did you mean `producer`?",
            "roles/director.toml:9:15: no role `producers`; did you mean `producer`?",
            "roles/runner.toml:8:15: no role `gaffer`",
        ],
    );
}

#[test]
fn unknown_traits_sources_departments_and_questions() {
    check(
        &[
            Swap(LISTS, "organise = 2", "organize = 2"),
            Swap(RUNNER, "write = -1", "writes = -1"),
            Swap(MOVE, "[\"survey\"]", "[\"surveys\"]"),
            Swap("roles/producer.toml", "\"office\"", "\"ofice\""),
            Swap("quiz.toml", "lists", "list"),
        ],
        &[
            "moves/runner--producer.toml:6:12: no source `surveys`; did you mean `survey`?",
            "questions/lists.toml:4:1: no trait `organize`; did you mean `organise`?",
            "quiz.toml:1:9: no question `list`; did you mean `lists`?",
            "roles/producer.toml:3:14: no department `ofice`; did you mean `office`?",
            "roles/runner.toml:15:1: no trait `writes`; did you mean `write`?",
            "traits.toml:2:6: warning: only 3 questions measure trait `organise`; write at least 4",
        ],
    );
}

#[test]
fn a_role_that_works_with_itself() {
    check(
        &[Swap(RUNNER, "works_with = []", "works_with = [\"runner\"]")],
        &["roles/runner.toml:8:15: role `runner` names itself; take it out"],
    );
}

#[test]
fn ids_twice() {
    check(
        &[Write("sources.toml", [source("guild"), source("survey"), source("guild")].join(""))],
        &["sources.toml:12:6: there are two sources `guild`; give one of them another id"],
    );
}

#[test]
fn ids_out_of_shape() {
    check(
        &[
            Write("roles/Floor_Runner.toml", role(9, "entry", "Floor runner", "organise = 1\npicture = 1", "guild")),
            Swap("roles/director.toml", "standing = \"source\"", "standing = \"source\"\nends_here = true"),
            Write("moves/Floor_Runner--runner.toml", step("Floor_Runner", "runner")),
        ],
        &["roles/Floor_Runner.toml:1:1: id `Floor_Runner` is not lower-case words joined by hyphens; \
           call it `floor-runner`"],
    );
}

#[test]
fn numbers_twice() {
    check(
        &[
            Swap(RUNNER, "number = 1", "number = 2"),
            Swap("questions/rooms.toml", "number = 4", "number = 3"),
            Swap("goals/producer.toml", "order = 2", "order = 1"),
        ],
        &[
            "goals/producer.toml:1:9: order 1 belongs to goal `director`; \
             2 is free, unless a link ever carried it",
            "questions/rooms.toml:1:10: number 3 belongs to question `pages`; \
             4 is free, unless a link ever carried it",
            "roles/runner.toml:1:10: number 2 belongs to role `director`; \
             1 is free, unless a link ever carried it",
        ],
    );
}

#[test]
fn goals_out_of_order() {
    check(
        &[Swap("goals/producer.toml", "order = 2", "order = 5")],
        &["goals/producer.toml:1:9: order 5 leaves a gap: there are 3 goals"],
    );
}

#[test]
fn a_goal_that_is_no_role() {
    check(
        &[
            Remove("roles/director.toml"),
            Remove("moves/runner--director.toml"),
            Swap("roles/producer.toml", "\"guild\"", "\"survey\""),
        ],
        &[
            "goals/director.toml:1:1: no entry-level role leads to goal `director` in the UK; \
             add moves towards it with `uk` in `regions`",
            "goals/director.toml:1:1: no entry-level role leads to goal `director` in the US; \
             add moves towards it with `us` in `regions`",
            "goals/director.toml:1:1: no role `director`",
        ],
    );
}

#[test]
fn preferences_that_the_engine_does_not_know() {
    check(
        &[Swap("preferences.toml", "\"terms\"", "\"term\"")],
        &["preferences.toml:10:6: preference 2 is `term`: the preferences are `place`, `terms` and `sector`, \
           in this order; did you mean `terms`?"],
    );
}

#[test]
fn a_file_name_that_disagrees() {
    check(
        &[Swap(MOVE, "from = \"runner\"", "from = \"director\"")],
        &["moves/runner--producer.toml:1:8: `from` is `director`, but the file's name says `runner`; \
           make the two agree"],
    );
}

#[test]
fn a_file_name_that_names_no_move_or_another_kind() {
    check(
        &[
            Write("moves/runner-director.toml", step("runner", "director")),
            Remove("moves/runner--director.toml"),
            Write("moves/runner--producer--training.toml", step("runner", "producer")),
            Remove(MOVE),
        ],
        &[
            "moves/runner--producer--training.toml:3:8: `kind` is `promotion`, but the file's name says `training`; \
             make the two agree",
            "moves/runner-director.toml:1:1: `runner-director` does not name a move; call the file `from--to.toml`",
        ],
    );
}

#[test]
fn a_move_to_itself() {
    check(
        &[Write("moves/runner--runner.toml", step("runner", "runner"))],
        &["moves/runner--runner.toml:2:6: the move leads from `runner` to itself"],
    );
}

#[test]
fn the_same_move_twice() {
    check(
        &[Write("moves/runner--producer--promotion.toml", step("runner", "producer"))],
        &["moves/runner--producer.toml:1:8: `runner--producer--promotion.toml` is the same move; \
           take one of them out"],
    );
}
