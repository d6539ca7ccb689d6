//! `schemes/*.toml`, `disputes/*.toml` and `careers/*.toml`.

use super::{plain, regions};
use crate::ast::{Ast, Career, Claim, Dispute, DisputeWords, Scheme, SchemeWords, Stage};
use crate::report::At;
use crate::rules::style::Style;
use crate::toml_reader::Fields;
use crate::vocabulary;
use engine::content::reference::Who;

/// The years of careers: from the beginning of film.
const YEARS: std::ops::RangeInclusive<i64> = 1890..=2100;

/// Reads one scheme.
pub fn scheme(id: At<String>, fields: &mut Fields, ast: &mut Ast) {
    let scheme = Scheme {
        id,
        kind: plain(fields, "kind", vocabulary::SCHEME_KINDS),
        regions: regions(fields),
        roles: fields.optional_ids("roles"),
        departments: fields.optional_ids("departments"),
        topics: fields.optional_ids("topics"),
        sources: fields.ids("sources"),
        address: fields.optional_text("address", Style::Address).map(|text| text.value),
        who: fields.optional_word("who", vocabulary::WHO).map_or(Who::Anybody, |at| at.value),
        price: fields.optional_word("price", vocabulary::PRICES).map(|at| at.value),
        doubtful: fields.flag("doubtful").is_some(),
        words: fields.languages(|words| {
            let name = words.text("name", Style::Free);
            let also = words.optional_texts("also", Style::Free);
            let place = words.optional_text("place", Style::Free).map(|text| text.value);
            let gives = words.wording("gives", Style::Sentence);
            let [whom, cost, check] = ["whom", "cost", "check"].map(|key| words.optional_wording(key, Style::Sentence));
            Some(SchemeWords { name: name?.value, also, place, gives: gives?, whom, cost, check })
        }),
    };
    ast.schemes.push(scheme);
}

/// Reads one dispute.
pub fn dispute(id: At<String>, fields: &mut Fields, ast: &mut Ast) {
    let dispute = Dispute {
        id,
        roles: fields.optional_ids("roles"),
        moves: fields.optional_ids("moves"),
        sides: fields.some_tables("side").into_iter().map(claim).collect(),
        words: fields.languages(|words| {
            let about = words.wording("about", Style::Sentence);
            let so = words.wording("so", Style::Sentence);
            Some(DisputeWords { about: about?, so: so? })
        }),
    };
    ast.disputes.push(dispute);
}

fn claim(mut fields: Fields) -> Claim {
    let claim =
        Claim { place: fields.place, sources: fields.ids("sources"), words: fields.language_wording(Style::Sentence) };
    fields.finish();
    claim
}

/// Reads one career.
pub fn career(id: At<String>, fields: &mut Fields, ast: &mut Ast) {
    let career = Career {
        id,
        person: fields.text("person", Style::Free).map(|text| text.value),
        region: plain(fields, "region", vocabulary::REGIONS),
        goal: fields.text("goal", Style::Id),
        sources: fields.ids("sources"),
        stages: fields.some_tables("stage").into_iter().map(stage).collect(),
    };
    ast.careers.push(career);
}

fn stage(mut fields: Fields) -> Stage {
    let stage = Stage {
        place: fields.place,
        role: fields.text("role", Style::Id),
        from: fields.optional_number("from", YEARS),
        to: fields.optional_number("to", YEARS),
        words: fields.language_wording(Style::Free),
    };
    fields.finish();
    stage
}
