//! No two roles have the same title in one region.

use crate::ast::{Ast, RoleWords};
use crate::report::{At, Report};
use std::collections::BTreeMap;

/// Checks the titles of each language and region, whatever their capitals.
pub fn check(ast: &Ast, report: &Report) {
    let mut owners: BTreeMap<(&str, &str, String), &str> = BTreeMap::new();
    for role in &ast.roles {
        for (language, words) in &role.words.by_language {
            let Some(words) = &words.value else { continue };
            for (region, title) in titles(words) {
                let owner = owners.entry((language, region, title.value.to_lowercase())).or_insert(&role.id.value);
                if *owner != role.id.value {
                    let reason = format!("`{}` is also the title of `{owner}` in the {region}", title.value);
                    report.error(title.place, reason, Some("tell the two apart".to_owned()));
                }
            }
        }
    }
}

fn titles(words: &RoleWords) -> [(&'static str, &At<String>); 2] {
    [("UK", &words.uk), ("US", &words.us)]
}
