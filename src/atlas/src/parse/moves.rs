//! `moves/*.toml`.

use super::{plain, regions, sectors};
use crate::ast::{Ast, Move, MoveWords, Years};
use crate::report::At;
use crate::rules::style::Style;
use crate::toml_reader::Fields;
use crate::vocabulary;

/// Reads one move; `file` is the file's name without `.toml`.
pub fn step(file: At<String>, fields: &mut Fields, ast: &mut Ast) {
    let from = fields.text("from", Style::Id);
    let to = fields.text("to", Style::Id);
    let kind = fields.word("kind", vocabulary::MOVE_KINDS);
    let sectors = sectors(fields);
    let regions = regions(fields);
    let sources = fields.ids("sources");
    let standing = fields.word("standing", vocabulary::CLAIM_STANDINGS);
    let years = fields.table("years").map(years);
    let common = fields.table("common").map(|mut common| {
        let how = plain(&mut common, "how", vocabulary::HOW_COMMON);
        let basis = common.word("basis", vocabulary::BASES);
        common.finish();
        (how, basis)
    });
    let (how_common, basis) = common.unwrap_or_default();
    let takes = fields.sequence("takes", vocabulary::TAKES);
    let takes = takes.map(|list| At::new(list.value.into_iter().map(|kind| kind.value).collect(), list.place));
    let topics = fields.optional_ids("topics");
    let words = fields.languages(words);
    ast.moves.push(Move {
        file,
        from,
        to,
        kind,
        sectors,
        regions,
        sources,
        standing,
        years,
        how_common,
        basis,
        takes,
        topics,
        words,
    });
}

fn years(mut fields: Fields) -> Years {
    let years = Years {
        min: fields.tenths("min"),
        max: fields.tenths("max"),
        standing: fields.word("standing", vocabulary::YEARS_STANDINGS),
    };
    fields.finish();
    years
}

fn words(words: &mut Fields) -> Option<MoveWords> {
    let takes = words.tickables("takes", Style::Phrase, &(2..=4));
    let tasks = words.tickables("tasks", Style::Task, &(1..=3));
    let note = words.optional_wording("note", Style::Sentence);
    Some(MoveWords { takes: takes?, tasks: tasks?, note })
}
