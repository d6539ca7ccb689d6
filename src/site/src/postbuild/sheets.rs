//! What a built style sheet must not say, since some browser drops it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The property that Safari reads as the name of a line and nothing else.
const SHORTHAND: &str = "text-decoration:";

/// Checks the style sheets at the top of a built site.
///
/// # Errors
/// When one has a declaration that a browser drops, or cannot be read.
pub fn check(into: &Path) -> Result<()> {
    for entry in fs::read_dir(into).with_context(|| format!("cannot read {}", into.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "css") {
            let sheet = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            if let Some(dropped) = dropped(&sheet) {
                bail!(
                    "{} has `{dropped}`, which WebKit drops. The minifier joins `text-decoration` and `text-decoration-thickness` \
                     unless the thickness is a `var()`",
                    path.display()
                );
            }
        }
    }
    Ok(())
}

/// The first declaration of a sheet that gives `text-decoration` more than one value.
fn dropped(sheet: &str) -> Option<&str> {
    sheet.match_indices(SHORTHAND).find_map(|(at, _)| {
        let declaration = sheet[at..].split([';', '}']).next()?;
        declaration[SHORTHAND.len()..].trim().contains(' ').then_some(declaration)
    })
}

#[cfg(test)]
mod tests {
    use super::dropped;

    #[test]
    fn a_shorthand_with_a_thickness_is_found() {
        let sheet = "a{text-decoration:none}.quiet{text-decoration:underline 1px;color:red}";
        assert_eq!(dropped(sheet), Some("text-decoration:underline 1px"));
        assert_eq!(dropped("a{text-decoration: underline; text-decoration-thickness: var(--line-thin)}"), None);
    }
}
