//! Addresses: any path and fragment is some page; its own address leads to the same page and keeps a code that is one, and a
//! visit begins there. The input: a byte for the base, the path up to a zero byte, the fragment.
#![no_main]

use crewpath::app::address::{Address, Page};
use crewpath::app::model::Model;
use crewpath_fuzz::{comes_back, guide, halves};
use libfuzzer_sys::fuzz_target;

const BASES: [&str; 3] = ["/", "/careers/quiz/", "/us/"];

fn of(base: &str, href: &str) -> Address {
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    Address::parse(base, path, fragment)
}

fuzz_target!(|data: &[u8]| {
    let Some((base, rest)) = data.split_first() else { return };
    let base = BASES[usize::from(*base) % BASES.len()];
    let (path, fragment) = halves(rest);
    let (path, fragment) = (String::from_utf8_lossy(path), String::from_utf8_lossy(fragment));
    // No browser has these in a path.
    if path.contains(['#', '?']) {
        return;
    }
    for path in [path.to_string(), format!("{base}{path}")] {
        let address = Address::parse(base, &path, &fragment);
        let is_code = address.code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        let again = of(base, &address.href(base));
        if is_code && !matches!(address.page, Page::Friend(_)) && !["main", "answer"].contains(&address.code.as_str()) {
            assert_eq!(again, address, "{base} {path} {fragment}");
        } else {
            assert_eq!(std::mem::discriminant(&again.page), std::mem::discriminant(&address.page));
        }
        let guide = guide();
        let visit = Model::open(guide.clone(), &address);
        comes_back(&guide.atlas, &visit.state);
        let reopened = Model::open(guide.clone(), &of(base, &visit.address().href(base)));
        assert_eq!(reopened.state, visit.state, "{base} {path} {fragment}");
    }
});
