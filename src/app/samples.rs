//! Made-up people, one for each goal, as codes like anybody's.

/// A code for each goal, in the atlas's order of the goals. A test says when one is to be made anew.
pub const CODES: [&str; 3] = [
    "1aBACGAAWwAAAAViswAAAAAAAAAAAAAAAAi0m27rYgAAAAAAxMT1A",
    "1_MAGGAAWZcgORtzhQAAAAAAAAAAAAAAAAAC80CdFgAAAAAAjirg",
    "1MzAAGAAXQAAAAAAAAAAAAAAAAAAAAAAABnoS4UXHwAAAAABOkjVRA",
];
