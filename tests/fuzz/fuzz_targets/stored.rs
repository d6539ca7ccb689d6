//! What is kept and opened: text with a code anywhere in it, and saved plans as list, calendar and JSON. The input: as
//! text; and up to a zero byte as the symbols of a code, whose plan is then saved, damaged by the rest and opened again.
#![no_main]

use crewpath::app::exports::read::{Opened, read};
use crewpath::app::exports::sheet::Sheet;
use crewpath::app::exports::{json, markdown};
use crewpath::app::words::WORDS;
use crewpath_fuzz::{code_of, comes_back, guide, halves};
use engine::code::{decode, found_in};
use engine::content::details::Details;
use engine::content::reference::Library;
use engine::session::State;
use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::LazyLock;

static BOOKS: LazyLock<(Details, Library)> = LazyLock::new(|| {
    let mut compiled = atlas::compile(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/atlas")));
    (compiled.details.remove("en").expect("English"), compiled.libraries.remove("en").expect("English"))
});

fn sheet(state: &State) -> Option<Sheet> {
    Sheet::new(&guide(), &WORDS, &BOOKS.0, Some(&BOOKS.1), state, "https://example.org/plan/")
}

/// Opens `text`; what it gives can be linked to.
fn opened(text: &str) -> Option<Opened> {
    let opened = read(&guide().atlas, text, sheet).ok()?;
    // A file may tick more than a code carries.
    if opened.state.ticked.len() <= 255 {
        comes_back(&guide().atlas, &opened.state);
    }
    Some(opened)
}

fuzz_target!(|data: &[u8]| {
    let guide = guide();
    let text = String::from_utf8_lossy(data);
    opened(&text);
    if let Ok(found) = found_in(&guide.atlas, &text) {
        comes_back(&guide.atlas, &found.state);
    }
    if json::read(&text).is_ok() {
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok() || deep(&text));
    }
    let _ = markdown::ticks(&text).count();

    let (symbols, damage) = halves(data);
    let Ok(decoded) = decode(&guide.atlas, &code_of(symbols)) else { return };
    // Drawing a plan takes long, so not every input pays for it.
    if data.len() % 4 != 1 {
        return;
    }
    let Some(sheet) = sheet(&decoded.state) else { return };
    for mut file in [json::write(&sheet), markdown::write(&WORDS, &sheet)] {
        assert_eq!(opened(&file).expect("our own file").state, decoded.state);
        if let [at, high, rest @ ..] = damage {
            let at = (usize::from(*at) << 8 | usize::from(*high)) % (file.len() + 1);
            if file.is_char_boundary(at) {
                file.insert_str(at, &String::from_utf8_lossy(rest));
                opened(&file);
            }
        }
    }
});

/// Whether another library may refuse this because it is nested too deeply or a number in it is too large for it.
fn deep(text: &str) -> bool {
    let said = serde_json::from_str::<serde_json::Value>(text).map_err(|error| error.to_string());
    said.is_err_and(|error| error.contains("recursion limit") || error.contains("out of range"))
}
