//! How much room words take, by a table, since the core cannot ask a browser. Widths are those of the wider of
//! Verdana and `DejaVu Sans`, the widest fonts in usual system stacks, with a small margin; so text never outgrows its box.

use super::MapStation;

/// Advance widths of U+0020 to U+007E in thousandths of the font size: the greater of Verdana's and `DejaVu Sans`'s.
const ASCII: [u16; 95] = [
    352, 401, 460, 838, 637, 1076, 780, 275, 454, 454, 636, 838, 364, 454, 364, 454, 637, 637, 637, 637, 637, 637, 637,
    637, 637, 637, 454, 454, 838, 838, 838, 545, 1000, 685, 687, 699, 771, 632, 576, 775, 752, 421, 455, 693, 558, 863,
    749, 788, 604, 788, 695, 684, 616, 732, 685, 989, 686, 615, 686, 454, 454, 454, 838, 636, 636, 613, 635, 550, 635,
    616, 353, 635, 634, 278, 344, 592, 278, 975, 634, 612, 635, 635, 427, 521, 394, 634, 592, 818, 592, 592, 525, 637,
    454, 637, 838,
];
/// Room for hinting and for fonts a little wider than the table.
const MARGIN: f64 = 1.02;

/// Font size and the heights of a line of text.
#[derive(Clone, Copy)]
pub(crate) struct Face {
    /// Font size.
    pub size: f64,
    /// Distance between baselines.
    pub line: f64,
    /// From the top of a line to its baseline.
    pub rise: f64,
}

/// The face of titles.
pub(super) const TITLE: Face = Face { size: super::TITLE_SIZE, line: 19.0, rise: 15.0 };
/// The face of details and of the years scale.
pub(crate) const DETAIL: Face = Face { size: super::DETAIL_SIZE, line: 17.0, rise: 13.0 };

/// Width of one character in thousandths of the font size, no less than what common fonts take.
fn thousandths(c: char) -> u16 {
    match u32::from(c) {
        code @ 0x20..=0x7e => ASCII[code as usize - 0x20],
        // Marks that sit on the character before, and characters without width.
        0x300..=0x36f | 0x200b..=0x200d | 0x2060 | 0xfe00..=0xfe0f => 0,
        0xa0 | 0x202f => ASCII[0],
        0xc6 | 0xe6 | 0x152 | 0x153 => 1080,
        0xa1..=0xbf | 0xd7 | 0xf7 | 0x100..=0x17f | 0x2010..=0x2015 | 0x2018..=0x201f | 0x20ac | 0x2026 => 1000,
        0xc0..=0xde => 800,
        0xdf..=0xff => 645,
        // Most scripts fit an em and a half; pictographs are drawn wider than letters.
        0x3000..=0xd7ff | 0xf900..=0xfaff | 0xff00..=0xffef => 1050,
        0x1_f000.. => 1500,
        _ => 1450,
    }
}

/// Width of a text at a font size.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    let sum: u32 = text.chars().map(|c| u32::from(thousandths(c))).sum();
    f64::from(sum) * size * MARGIN / 1000.0
}

/// Words, parted by white space. Spaces that are not to be broken belong to the word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let breaks = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    text.split(breaks).filter(|word| !word.is_empty())
}

/// Scripts written without spaces, where a line may break before any character.
fn breaks_anywhere(c: char) -> bool {
    matches!(u32::from(c), 0x2e80..=0xabff | 0xf900..=0xfaff | 0xff00..=0xff60)
}

/// True where a line must not break before `c`: it belongs to the character before.
fn clings(c: char) -> bool {
    thousandths(c) == 0
}

/// A stretch of text that is not broken.
struct Chunk {
    text: String,
    width: f64,
    /// Follows a space.
    spaced: bool,
    /// Ends in the middle of a word: a hyphen is added.
    cut: bool,
}

/// The parts of a word between which a line may break without a hyphen: after a slash or a hyphen, but for one near its
/// beginning, and anywhere in scripts that have no spaces.
fn pieces(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut letters = word.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let Some(&(end, next)) = letters.peek() else { break };
        let is_free = breaks_anywhere(c) || breaks_anywhere(next) || c == '/' || (c == '-' && at > start + 1);
        if is_free && !clings(next) {
            pieces.push(&word[start..end]);
            start = end;
        }
    }
    pieces.push(&word[start..]);
    pieces
}

/// Cuts a text into its words, or their pieces where `apart`, no wider than `room`, so long as a character and a hyphen fit
/// into `room`. What is wider is cut into parts of like width: that is nearer to its sense than a part of two letters.
fn chunks(text: &str, face: Face, room: f64, apart: bool) -> Vec<Chunk> {
    let hyphen = width("-", face.size);
    let mut all = Vec::new();
    let parts = |word| if apart { pieces(word) } else { vec![word] };
    let parted = words(text).flat_map(|word| parts(word).into_iter().enumerate());
    for (piece, spaced) in parted.map(|(at, piece)| (piece, at == 0)) {
        let mut chunk = Chunk { text: String::new(), width: 0.0, spaced, cut: false };
        let all_of_it = width(piece, face.size);
        let whole = all_of_it <= room;
        let part = all_of_it / (all_of_it / (room - hyphen).max(1.0)).ceil();
        let mut rest = piece.chars().peekable();
        while let Some(c) = rest.next() {
            chunk.text.push(c);
            chunk.width += width(c.encode_utf8(&mut [0; 4]), face.size);
            let Some(&next) = rest.peek() else { break };
            let full =
                chunk.width >= part || chunk.width + width(next.encode_utf8(&mut [0; 4]), face.size) + hyphen > room;
            if full && !whole && !clings(next) {
                chunk.cut = true;
                let fresh = Chunk { text: String::new(), width: 0.0, spaced: false, cut: false };
                all.push(std::mem::replace(&mut chunk, fresh));
            }
        }
        all.push(chunk);
    }
    all
}

/// Fills lines greedily: the index of each line's first chunk.
fn fill(chunks: &[Chunk], face: Face, room: f64) -> Vec<usize> {
    let (space, hyphen) = (width(" ", face.size), width("-", face.size));
    let mut starts = Vec::new();
    let mut used = 0.0;
    for (i, chunk) in chunks.iter().enumerate() {
        let lead = if chunk.spaced { space } else { 0.0 };
        let tail = if chunk.cut { hyphen } else { 0.0 };
        let broken = i > 0 && chunks[i - 1].cut;
        if i == 0 || broken || used + lead + chunk.width + tail > room {
            starts.push(i);
            used = chunk.width;
        } else {
            used += lead + chunk.width;
        }
    }
    starts
}

/// Breaks a text into lines no wider than `room`: between words; after a slash or hyphen where that saves a line; and inside
/// a word only when it is wider than `room`. `even` makes the lines as alike in length as their number allows.
pub(crate) fn wrap(text: &str, face: Face, room: f64, even: bool) -> Vec<String> {
    let (whole, apart) = (chunks(text, face, room, false), chunks(text, face, room, true));
    let fewest = fill(&apart, face, room).len();
    let stays = whole.iter().all(|chunk| !chunk.cut) && fill(&whole, face, room).len() <= fewest;
    let chunks = if stays { whole } else { apart };
    let mut starts = fill(&chunks, face, room);
    if even && starts.len() > 1 {
        let (mut low, mut high) = (room / starts.len() as f64, room);
        for _ in 0..5 {
            let middle = f64::midpoint(low, high);
            let fits = chunks.iter().all(|c| c.width <= middle);
            let tried = fill(&chunks, face, middle);
            if fits && tried.len() == starts.len() {
                (starts, high) = (tried, middle);
            } else {
                low = middle;
            }
        }
    }
    let mut lines = Vec::with_capacity(starts.len());
    for (n, &start) in starts.iter().enumerate() {
        let end = starts.get(n + 1).copied().unwrap_or(chunks.len());
        let mut line = String::new();
        for (i, chunk) in chunks[start..end].iter().enumerate() {
            if i > 0 && chunk.spaced {
                line.push(' ');
            }
            line.push_str(&chunk.text);
            if chunk.cut {
                line.push('-');
            }
        }
        lines.push(line);
    }
    lines
}

/// A station's words, broken into lines.
#[derive(Clone, Default)]
pub(super) struct Label {
    /// Lines of the title.
    pub title: Vec<String>,
    /// Lines of the detail.
    pub detail: Vec<String>,
    /// Width of the widest line, rounded up to an even number of pixels.
    pub width: f64,
    /// Height of all lines.
    pub height: f64,
}

/// Breaks a station's words into lines. `room` is exceeded, up to `most`, for a word that would otherwise be cut.
pub(super) fn label(station: &MapStation, room: f64, most: f64, even: bool) -> Label {
    let broken = |text: &str, face: Face| {
        let longest = words(text).map(|word| width(word, face.size)).fold(0.0, f64::max);
        let room = if longest > most { room } else { room.max(longest) };
        wrap(text, face, room, even)
    };
    let title = broken(&station.title, TITLE);
    let detail = broken(&station.detail, DETAIL);
    let widest = |lines: &[String], face: Face| lines.iter().map(|line| width(line, face.size)).fold(0.0, f64::max);
    let broadest = widest(&title, TITLE).max(widest(&detail, DETAIL));
    let height = title.len() as f64 * TITLE.line + detail.len() as f64 * DETAIL.line;
    Label { title, detail, width: (broadest / 2.0).ceil() * 2.0, height }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_between_words_first() {
        assert_eq!(
            wrap("Assistant production coordinator", TITLE, 130.0, true),
            ["Assistant", "production", "coordinator"]
        );
        assert_eq!(wrap("Low-budget feature", TITLE, 140.0, false), ["Low-budget", "feature"]);
        // After a hyphen only where that saves a line.
        assert_eq!(wrap("Producer of low-budget films", TITLE, 130.0, true), ["Producer of", "low-budget films"]);
        let room = width("Hair and make-", TITLE.size);
        assert_eq!(wrap("Hair and make-up trainee", TITLE, room, false), ["Hair and make-", "up trainee"]);
        assert_eq!(wrap("", TITLE, 100.0, true), Vec::<String>::new());
    }

    #[test]
    fn cuts_a_word_only_when_it_is_wider_than_the_room() {
        let lines = wrap("Donaudampfschifffahrtsgesellschaft", TITLE, 100.0, false);
        assert!(lines.len() > 1 && lines.iter().all(|line| width(line, 14.0) <= 100.0), "{lines:?}");
        assert!(lines[..lines.len() - 1].iter().all(|line| line.ends_with('-')), "{lines:?}");
        assert_eq!(wrap("Cinematographer", TITLE, 118.0, true), ["Cinemato-", "grapher"]);
        // After the slash it may break anyhow, so no part is cut that has room on a line of its own.
        assert_eq!(wrap("Producer/director", TITLE, 100.0, true), ["Producer/", "director"]);
    }

    #[test]
    fn japanese_breaks_without_hyphens_and_accents_stay_with_their_letter() {
        let lines = wrap("助監督から映画監督になる道のり", TITLE, 80.0, false);
        assert!(lines.len() > 1 && lines.iter().all(|line| !line.ends_with('-')), "{lines:?}");
        let lines = wrap(&"e\u{301}".repeat(30), TITLE, 60.0, false);
        assert!(lines.iter().all(|line| !line.starts_with('\u{301}')), "{lines:?}");
    }
}
