//! Meaning: whether goals can be reached, the quiz measures what it should, and words and sources are complete.

use crate::support::Edit::{Swap, Write};
use crate::support::{check, role, source, step};

const RUNNER: &str = "roles/runner.toml";
const MOVE: &str = "moves/runner--producer.toml";
const LISTS: &str = "questions/lists.toml";

#[test]
fn a_goal_that_no_beginner_reaches_in_one_region() {
    check(
        &[Swap(MOVE, "[\"uk\", \"us\"]", "[\"uk\"]")],
        &["goals/producer.toml:1:1: no entry-level role leads to goal `producer` in the US; \
           add moves towards it with `us` in `regions`"],
    );
}

#[test]
fn a_start_role_that_misses_goals_in_one_region() {
    let step_uk = step("driver", "runner").replace("[\"uk\", \"us\"]", "[\"uk\"]");
    check(
        &[
            Write("roles/driver.toml", role(5, "entry", "Driver", "picture = 1\nwrite = 1", "guild")),
            Write("moves/driver--runner.toml", step_uk),
            Write("moves/driver--director.toml", step("driver", "director")),
        ],
        &["roles/driver.toml:1:1: role `driver` does not lead to `producer` or `screenwriter` in the US; \
           add a move with `us` in `regions`, or `ends_here = true`"],
    );
}

#[test]
fn a_role_without_moves_out() {
    let driver = role(5, "entry", "Driver", "picture = 1\nwrite = 1", "guild");
    check(
        &[Write("roles/driver.toml", driver.clone())],
        &["roles/driver.toml:1:1: no move leads on from role `driver`; \
           add a move `driver--….toml`, or `ends_here = true`"],
    );
    check(&[Write("roles/driver.toml", format!("ends_here = true\n{driver}"))], &[]);
}

#[test]
fn an_end_that_moves_lead_on_from() {
    check(
        &[Swap(RUNNER, "standing = \"source\"", "standing = \"source\"\nends_here = true")],
        &["roles/runner.toml:12:13: warning: role `runner` says that it ends here, but moves lead on from it; \
           take out `ends_here` or the moves"],
    );
}

#[test]
fn questions_that_say_nothing() {
    check(
        &[
            Swap(LISTS, "organise = 2\npicture = 1\nwrite = -1\n", ""),
            Swap("questions/plans.toml", "write = -1", "write = 0"),
            Swap("questions/rooms.toml", "organise = 2", "picture = 2\nwrite = 1"),
        ],
        &[
            "questions/lists.toml:3:1: `measures` names no trait; add a trait and its weight",
            "questions/plans.toml:6:1: `write` weighs 0; weigh it or take it out",
            "questions/rooms.toml:6:1: `a` and `b` measure the same, so that the choice says nothing; \
             let each side measure something of its own",
            "traits.toml:2:6: warning: only 2 questions measure trait `organise`; write at least 4",
            "traits.toml:8:6: warning: only 3 questions measure trait `picture`; write at least 4",
            "traits.toml:14:6: warning: only 2 questions measure trait `write`; write at least 4",
        ],
    );
}

#[test]
fn a_trait_that_no_question_measures() {
    let patience = "[[trait]]\nid = \"patience\"\n[trait.en]\nname = \"Patience\"\nmeaning = \"can wait\"\n\n[[trait]]\nid = \"write\"";
    check(
        &[Swap("traits.toml", "[[trait]]\nid = \"write\"", patience)],
        &["traits.toml:14:6: no question measures trait `patience`; write one or take the trait out"],
    );
}

#[test]
fn profiles_that_the_match_cannot_tell_apart() {
    check(
        // Twice the weights, or one more of each: the correlation is the same.
        &[Swap(RUNNER, "organise = 1\nwrite = -1", "organise = 1")],
        &["roles/runner.toml:12:1: the quiz cannot tell `runner` from role `producer`: their profiles match; \
           change a trait in one of them"],
    );
    check(
        &[Swap(RUNNER, "organise = 1\nwrite = -1", "organise = 2\npicture = 1\nwrite = 1")],
        &["roles/runner.toml:12:1: the quiz cannot tell `runner` from role `producer`: their profiles match; \
           change a trait in one of them"],
    );
    check(
        &[Swap("goals/producer.toml", "organise = 2", "picture = 1")],
        &["goals/producer.toml:2:1: the quiz cannot tell `producer` from goal `director`: their profiles match; \
           change a trait in one of them"],
    );
}

#[test]
fn profiles_that_say_nothing() {
    check(
        &[Swap(RUNNER, "organise = 1\nwrite = -1", "organise = 1\npicture = 1\nwrite = 1")],
        &[
            "roles/runner.toml:12:1: the profile of role `runner` says nothing; give some traits more weight than others",
        ],
    );
}

#[test]
fn words_missing_in_a_language() {
    check(
        &[Swap(MOVE, "[en]\ntakes = [\"luck\", \"patience\"]\ntasks = [\"Ask around\"]\n", "")],
        &["moves/runner--producer.toml:1:1: move `runner--producer` has no words in `en`; add `en`"],
    );
}

#[test]
fn a_language_that_only_begins_is_reported_once() {
    check(
        &[
            Swap("departments.toml", "[department.en]", "[department.cy]\nname = \"Swyddfa\"\n[department.en]"),
            Swap("goals/director.toml", "[en]", "[em]"),
        ],
        &[
            "departments.toml:3:1: words in `cy` are in 1 of 21 places; write the others too",
            "goals/director.toml:1:1: goal `director` has no words in `en`; add `en`",
            "goals/director.toml:4:1: words in `em` are in 1 of 21 places; did you mean `en`?",
        ],
    );
}

#[test]
fn a_language_that_is_nearly_everywhere_must_be_everywhere() {
    let mut files = crate::support::smallest();
    for text in files.values_mut() {
        let copies: Vec<String> = text
            .split("\n\n")
            .map(|part| match part.split_once("en]\n") {
                Some((head, words)) => {
                    let header = head.rsplit('\n').next().unwrap_or_default();
                    format!("{part}\n{header}cy]\n{words}\n")
                }
                None => part.to_owned(),
            })
            .collect();
        *text = copies.join("\n\n");
    }
    let compiled = atlas::compile_files(&files);
    assert_eq!(compiled.diagnostics, [], "two whole languages are right");
    assert_eq!(compiled.texts.keys().collect::<Vec<_>>(), ["cy", "en"]);
    let gone = crate::support::edited(files, &[Swap(LISTS, "[cy]", "[en-GB]")]);
    let found: Vec<String> = atlas::compile_files(&gone).diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "questions/lists.toml:1:1: question `lists` has no words in `cy`; add `cy`",
            "questions/lists.toml:12:1: words in `en-GB` are in 1 of 21 places; write the others too",
        ]
    );
}

#[test]
fn a_source_that_nobody_cites() {
    check(
        &[Write("sources.toml", [source("guild"), source("survey"), source("zine")].join(""))],
        &["sources.toml:12:6: nothing cites source `zine`; cite it or take it out"],
    );
}

#[test]
fn a_claim_that_says_source_and_names_none() {
    check(
        &[
            Swap(MOVE, "[\"survey\"]", "[]"),
            Swap(MOVE, "basis = \"judgement\"", "basis = \"wording\""),
            Swap(RUNNER, "[\"guild\"]", "[]"),
            Swap(RUNNER, "\"judgement\"", "\"source\""),
        ],
        &[
            "moves/runner--producer.toml:7:12: `standing` is `source`, but `sources` is empty; \
             add the source to `sources`, or say that it is a judgement or estimate",
            "moves/runner--producer.toml:14:9: `basis` is `wording`, but `sources` is empty; \
             add the source to `sources`, or say that it is a judgement or estimate",
            "roles/runner.toml:11:12: `standing` is `source`, but `sources` is empty; \
             add the source to `sources`, or say that it is a judgement or estimate",
            "roles/runner.toml:13:12: `standing` is `source`, but `sources` is empty; \
             add the source to `sources`, or say that it is a judgement or estimate",
        ],
    );
}

#[test]
fn the_same_title_in_the_same_region() {
    check(
        &[Swap(RUNNER, "us = \"Runner\"", "us = \"Director\"")],
        &["roles/runner.toml:18:6: `Director` is also the title of `director` in the US; tell the two apart"],
    );
}

#[test]
fn a_department_without_roles() {
    let camera = "[[department]]\nid = \"camera\"\n[department.en]\nname = \"Camera\"\n[[department]]\nid = \"office\"";
    check(
        &[Swap("departments.toml", "[[department]]\nid = \"office\"", camera)],
        &["departments.toml:2:6: no role is in department `camera`; take it out or give it a role"],
    );
}

#[test]
fn every_problem_is_reported_at_once() {
    check(
        &[
            Swap("goals/screenwriter.toml", "order = 3", "order = 0"),
            Swap(MOVE, "max = 2", "max = 0.1"),
            Swap("moves/runner--director.toml", "kind = \"promotion\"", "kind = \"promo\""),
            Swap("questions/pages.toml", "[a]", "[a"),
            Swap("quiz.toml", "lists", "walls"),
            Swap(RUNNER, "number", "nubmer"),
            Swap("sources.toml", "id = \"survey\"", "id = \"poll\""),
        ],
        &[
            "goals/screenwriter.toml:1:9: `order` is 0, outside 1 to 9",
            "moves/runner--director.toml:3:8: `kind` cannot be `promo`: \
             it is `promotion`, `sideways`, `own-projects` or `training`",
            "moves/runner--director.toml:6:12: no source `survey`",
            "moves/runner--producer.toml:6:12: no source `survey`",
            "moves/runner--producer.toml:9:7: `min` is 0.5, above `max`, which is 0.1; swap them",
            "moves/runner--screenwriter.toml:6:12: no source `survey`",
            "questions/pages.toml:3:3: not TOML: unclosed table, expected `]`",
            "quiz.toml:1:9: no question `walls`",
            "roles/director.toml:10:12: no source `survey`",
            "roles/runner.toml:1:1: missing key `number`; add `number`, a number from 1 to 1023",
            "roles/runner.toml:1:1: unknown key `nubmer`; did you mean `number`?",
            "sources.toml:8:6: nothing cites source `poll`; cite it or take it out",
            "traits.toml:2:6: warning: only 3 questions measure trait `organise`; write at least 4",
        ],
    );
}
