//! Six-bit symbols: bits in, letters out, and back, with a checksum.

/// The URL-safe base64 alphabet (RFC 4648, section 5): no character of it is changed by an address or a mail filter.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The letter of a symbol below 64.
pub fn letter(symbol: u8) -> char {
    char::from(ALPHABET[usize::from(symbol & 63)])
}

/// The symbol of a letter, if it is in the alphabet.
pub fn value(letter: char) -> Option<u8> {
    ALPHABET.iter().position(|&candidate| char::from(candidate) == letter).map(|position| position as u8)
}

/// Twelve-bit cyclic redundancy check (generator 0x80F): any change within two neighbouring characters is caught,
/// anything else but one time in 4,096.
pub fn checksum(symbols: &[u8]) -> u16 {
    symbols.iter().flat_map(|symbol| (0..6).rev().map(move |bit| u16::from(symbol >> bit & 1))).fold(
        0xFFF,
        |rest, bit| {
            let shifted = rest << 1 & 0xFFF;
            if rest >> 11 ^ bit == 1 { shifted ^ 0x80F } else { shifted }
        },
    )
}

/// Collects bits, most significant first.
#[derive(Default)]
pub struct Writer {
    symbols: Vec<u8>,
    filled: u32,
}

impl Writer {
    /// Appends the lowest `bits` bits of `value`, 64 at most.
    pub fn put(&mut self, value: u64, bits: u32) {
        for bit in (0..bits).rev() {
            if self.filled.is_multiple_of(6) {
                self.symbols.push(0);
            }
            let place = 5 - self.filled % 6;
            if let Some(last) = self.symbols.last_mut() {
                *last |= ((value >> bit & 1) as u8) << place;
            }
            self.filled += 1;
        }
    }

    /// The symbols; unused bits of the last one are 0.
    pub fn finish(self) -> Vec<u8> {
        self.symbols
    }
}

/// Hands bits back in the order in which they were put.
pub struct Reader<'a> {
    symbols: &'a [u8],
    taken: u32,
    ran_out: bool,
}

impl<'a> Reader<'a> {
    /// A reader at the first bit.
    pub const fn new(symbols: &'a [u8]) -> Self {
        Self { symbols, taken: 0, ran_out: false }
    }

    /// The next `bits` bits, 64 at most; `None` when fewer are left.
    pub fn take(&mut self, bits: u32) -> Option<u64> {
        let mut value = 0;
        for _ in 0..bits {
            let Some(symbol) = self.symbols.get(self.taken as usize / 6) else {
                self.ran_out = true;
                return None;
            };
            value = value << 1 | u64::from(symbol >> (5 - self.taken % 6) & 1);
            self.taken += 1;
        }
        Some(value)
    }

    /// Whether more bits were asked for than there were.
    pub const fn ran_out(&self) -> bool {
        self.ran_out
    }
}
