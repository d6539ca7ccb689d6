//! What the targets share: the data that the app is built with, and codes whose checksum is right, since a fuzzer would
//! hardly get past it by chance.

use crewpath::app::guide::Guide;
use engine::atlas::Atlas;
use engine::code::{decode, encode};
use engine::session::State;
use std::rc::Rc;

thread_local! {
    static GUIDE: Rc<Guide> = Rc::new(Guide::load().expect("the built-in data can be read"));
}

/// The data that the app is built with, read once.
pub fn guide() -> Rc<Guide> {
    GUIDE.with(Rc::clone)
}

/// Symbols of a code, by their value.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A code of the first format with these symbols, of which the lowest six bits count, behind the checksum that they need:
/// twelve bits, generator 0x80F.
pub fn code_of(body: &[u8]) -> String {
    let bits = body.iter().flat_map(|symbol| (0..6).rev().map(move |bit| u16::from(symbol >> bit & 1)));
    let checksum = bits.fold(0xFFF_u16, |rest, bit| {
        let shifted = rest << 1 & 0xFFF;
        if rest >> 11 ^ bit == 1 { shifted ^ 0x80F } else { shifted }
    });
    let head = [(checksum >> 6) as u8, (checksum & 63) as u8];
    let symbols = head.iter().chain(body).map(|symbol| char::from(ALPHABET[usize::from(symbol & 63)]));
    std::iter::once('1').chain(symbols).collect()
}

/// Fails where the code of `state` gives another state or loses anything.
pub fn comes_back(atlas: &Atlas, state: &State) {
    let code = encode(atlas, state);
    let decoded = decode(atlas, &code).expect("our own code");
    assert_eq!((&decoded.state, decoded.dropped), (state, 0), "{code}");
}

/// Two texts, divided where the first of them ends: behind a zero byte.
pub fn halves(data: &[u8]) -> (&[u8], &[u8]) {
    let end = data.iter().position(|&byte| byte == 0).unwrap_or(data.len());
    (&data[..end], data.get(end + 1..).unwrap_or_default())
}
