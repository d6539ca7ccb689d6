//! Files, TOML, keys and values: everything that is wrong with a file by itself.

use crate::support::Edit::{Remove, Swap, Write};
use crate::support::check;

const RUNNER: &str = "roles/runner.toml";
const MOVE: &str = "moves/runner--producer.toml";
const LISTS: &str = "questions/lists.toml";

#[test]
fn the_smallest_atlas_is_right() {
    check(&[], &[]);
}

#[test]
fn every_slip_of_syntax_is_reported_and_nothing_else_of_that_file() {
    check(
        &[
            Swap(RUNNER, "kind = \"job\"", "kind = job"),
            Swap(RUNNER, "line = \"Does things.\"", "line = \"Does things."),
        ],
        &[
            "roles/runner.toml:2:8: not TOML: string values must be quoted, expected literal string",
            "roles/runner.toml:19:21: not TOML: invalid basic string, expected `\"`",
        ],
    );
}

#[test]
fn keys_twice() {
    check(
        &[Swap(RUNNER, "kind = \"job\"", "kind = \"job\"\nkind = \"job\"")],
        &["roles/runner.toml:3:1: key `kind` is here twice"],
    );
}

#[test]
fn misspelt_keys_are_unknown_and_leave_a_gap() {
    check(
        &[Swap(RUNNER, "level", "levle")],
        &[
            "roles/runner.toml:1:1: missing key `level`; \
             add `level`: `entry`, `assistant`, `mid`, `senior`, `head` or `above-the-line`",
            "roles/runner.toml:4:1: unknown key `levle`; did you mean `level`?",
        ],
    );
}

#[test]
fn unknown_keys_deep_inside() {
    check(
        &[Swap(MOVE, "max = 2", "max = 2\nusual = 1"), Swap(MOVE, "takes", "hint = \"Wait.\"\ntakes")],
        &[
            "moves/runner--producer.toml:11:1: unknown key `usual`; known here: `min`, `max` and `standing`",
            "moves/runner--producer.toml:17:1: unknown key `hint`; known here: `takes`, `tasks` and `note`",
        ],
    );
}

#[test]
fn missing_tables() {
    check(
        &[Swap(MOVE, "[common]\nhow = \"rare\"\nbasis = \"judgement\"\n", "")],
        &["moves/runner--producer.toml:1:1: missing table `common`; add `[common]`"],
    );
}

#[test]
fn missing_keys_in_tables_are_reported_at_the_table() {
    check(
        &[Swap(MOVE, "max = 2\n", "")],
        &["moves/runner--producer.toml:8:1: missing key `max`; add `max`, a number of years such as 1.5"],
    );
}

#[test]
fn values_of_the_wrong_sort() {
    check(
        &[
            Swap(RUNNER, "number = 1", "number = \"1\""),
            Swap(RUNNER, "setting = \"both\"", "setting = true"),
            Swap(RUNNER, "reports_to = []", "reports_to = \"producer\""),
            Swap(RUNNER, "does = [\"carry things\"]", "does = [\"carry things\", 2]"),
        ],
        &[
            "roles/runner.toml:1:10: `number` must be a whole number, not a text",
            "roles/runner.toml:6:11: `setting` must be `set`, `office` or `both`, not true or false",
            "roles/runner.toml:9:14: `reports_to` must be a list in brackets, not a text",
            "roles/runner.toml:20:25: `does` must be a text in quotes, not a whole number",
        ],
    );
}

#[test]
fn words_outside_the_vocabulary() {
    check(
        &[Swap(RUNNER, "employment = \"freelance\"", "employment = \"freelanec\"")],
        &["roles/runner.toml:7:14: `employment` cannot be `freelanec`: it is `freelance`, `staff` or `both`; \
           did you mean `freelance`?"],
    );
}

#[test]
fn one_unreadable_region_does_not_cut_off_goals() {
    check(
        &[Swap(MOVE, "[\"uk\", \"us\"]", "[\"uk\", \"usa\"]")],
        &["moves/runner--producer.toml:5:18: `regions` cannot be `usa`: it is `uk` or `us`; did you mean `us`?"],
    );
}

#[test]
fn lists_without_items_or_with_doubles() {
    check(
        &[
            Swap(MOVE, "sectors = [\"film\"]", "sectors = []"),
            Swap(MOVE, "[\"uk\", \"us\"]", "[\"uk\", \"us\", \"uk\"]"),
            Swap(MOVE, "[\"survey\"]", "[\"survey\", \"survey\"]"),
            Swap(MOVE, "[\"Ask around\"]", "[]"),
        ],
        &[
            "moves/runner--producer.toml:4:11: `sectors` is empty; add `film`, `hetv`, `tv` or `commercials`",
            "moves/runner--producer.toml:5:24: `regions` has a word twice; take one out",
            "moves/runner--producer.toml:6:22: `sources` has `survey` twice; take one out",
            "moves/runner--producer.toml:17:9: `tasks` is empty; write at least one item",
        ],
    );
}

#[test]
fn numbers_out_of_range() {
    check(
        &[
            Swap(RUNNER, "number = 1", "number = 0"),
            Swap(LISTS, "number = 1", "number = 256"),
            Swap(LISTS, "organise = 2", "organise = 4"),
            Swap("goals/director.toml", "picture = 2", "picture = 3"),
        ],
        &[
            "goals/director.toml:3:11: `picture` is 3, outside -2 to 2",
            "questions/lists.toml:1:10: `number` is 256, outside 1 to 255",
            "questions/lists.toml:4:12: `organise` is 4, outside -3 to 3",
            "roles/runner.toml:1:10: `number` is 0, outside 1 to 1023",
        ],
    );
}

#[test]
fn texts_that_are_empty_padded_or_broken() {
    check(
        &[
            Swap(RUNNER, "line = \"Does things.\"", "line = \" Does things.\""),
            Swap(RUNNER, "[\"carry things\"]", "[\"\"]"),
            Swap(RUNNER, "[\"staying calm\"]", "[\"staying\\ncalm\"]"),
            Swap(RUNNER, "[\"nothing at all\"]", "[\"nothing  at all\"]"),
        ],
        &[
            "roles/runner.toml:19:8: `line` begins or ends with white space; take the white space out",
            "roles/runner.toml:20:9: `does` is empty; write it or take the key out",
            "roles/runner.toml:21:12: `good_at` has a line break or tab; write it on one line",
            "roles/runner.toml:22:10: `entry` has two spaces in a row; leave one",
        ],
    );
}

#[test]
fn conventions_are_only_warned_of() {
    check(
        &[
            Swap(RUNNER, "[\"carry things\"]", "[\"Carry things.\"]"),
            Swap(RUNNER, "line = \"Does things.\"", "line = \"Does things\""),
            Swap(MOVE, "[\"luck\", \"patience\"]", "[\"luck\"]"),
        ],
        &[
            "moves/runner--producer.toml:16:9: warning: number of items in `takes`: 1, not 2 to 4",
            "roles/runner.toml:19:8: warning: `line` is a sentence without an end; end it with a full stop",
            "roles/runner.toml:20:9: warning: `does` is no sentence but ends in a full stop; take the full stop out",
        ],
    );
}

#[test]
fn years_negative_too_fine_or_upside_down() {
    check(
        &[
            Swap(MOVE, "min = 0.5", "min = -0.5"),
            Swap("moves/runner--director.toml", "max = 2", "max = 2.25"),
            Swap("moves/runner--screenwriter.toml", "min = 0.5", "min = 3.5"),
        ],
        &[
            "moves/runner--director.toml:10:7: `max` is 2.25: years are kept to one decimal",
            "moves/runner--producer.toml:9:7: `min` is -0.5: years cannot be negative",
            "moves/runner--screenwriter.toml:9:7: `min` is 3.5, above `max`, which is 2; swap them",
        ],
    );
}

#[test]
fn pay_in_no_region_or_without_a_source() {
    let pay = "[[pay]]\nregion = \"france\"\nsources = [\"guild\"]\nen = \"Little.\"\n\
               [[pay]]\nregion = \"uk\"\nyear = 23\nsources = []\nen = \"More.\"\n[en]\n";
    check(
        &[Swap(RUNNER, "[en]\n", pay)],
        &[
            "roles/runner.toml:17:10: `region` cannot be `france`: it is `uk` or `us`",
            "roles/runner.toml:20:1: a figure of pay has no source; cite one or take it out",
            "roles/runner.toml:22:8: `year` is 23, outside 1990 to 2100",
        ],
    );
}

#[test]
fn files_that_are_nothing() {
    check(
        &[
            Write("role/gaffer.toml", String::new()),
            Write("roles/gaffer.tml", String::new()),
            Write("roles/light/gaffer.toml", String::new()),
            Write("trait.toml", String::new()),
        ],
        &[
            "role/gaffer.toml:1:1: the atlas has no place for this file; did you mean `roles`?",
            "roles/gaffer.tml:1:1: the atlas has no place for this file; call it *.toml",
            "roles/light/gaffer.toml:1:1: the atlas has no place for this file; put it straight into its folder",
            "trait.toml:1:1: the atlas has no place for this file; did you mean `traits.toml`?",
        ],
    );
}

#[test]
fn missing_lists_and_folders() {
    check(&[Remove("quiz.toml")], &["quiz.toml:1:1: there is no such file; write it"]);
    check(&[Remove("traits.toml")], &["traits.toml:1:1: there is no such file; write it"]);
    check(
        &[Remove("goals/director.toml"), Remove("goals/producer.toml"), Remove("goals/screenwriter.toml")],
        &[
            "goals/:1:1: nothing is in this folder; write it",
            "roles/director.toml:1:1: no move leads on from role `director`; \
             add a move `director--….toml`, or `ends_here = true`",
            "roles/producer.toml:1:1: no move leads on from role `producer`; \
             add a move `producer--….toml`, or `ends_here = true`",
            "roles/screenwriter.toml:1:1: no move leads on from role `screenwriter`; \
             add a move `screenwriter--….toml`, or `ends_here = true`",
        ],
    );
}

#[test]
fn a_list_without_entries() {
    check(&[Write("traits.toml", String::new())], &["traits.toml:1:1: missing `[[trait]]`; write at least one"]);
}
