//! Answers in a code: one digit of base 7 for each question number, packed as whole numbers.

use super::symbols::{Reader, Writer};
use crate::atlas::{Atlas, QuestionIx};
use crate::quiz::{Answer, Points};
use crate::vec_map::SortedMap;

/// Not shown, skipped, or one of five points.
const DIGITS: u64 = 7;

/// Digits packed into one number: 7 to the 17th is just under 2 to the 48th, which is eight characters.
const CHUNK: usize = 17;

/// Bits of the highest question number.
const COUNT_BITS: u32 = 8;

/// Writes the answers to questions 1 to the highest one answered.
pub fn put(writer: &mut Writer, atlas: &Atlas, answers: &SortedMap<QuestionIx, Answer>) {
    let numbered = || {
        let number = |question: QuestionIx| atlas.questions.get(question.at()).map(|question| question.number);
        answers.iter().filter_map(move |(&question, &answer)| Some((usize::from(number(question)?), answer)))
    };
    let count = numbered().map(|(number, _)| number).max().unwrap_or(0);
    writer.put(count as u64, COUNT_BITS);
    let mut digits = vec![0; count];
    for (number, answer) in numbered() {
        digits[number - 1] = digit(answer);
    }
    for chunk in digits.chunks(CHUNK) {
        writer.put(chunk.iter().rev().fold(0, |number, digit| number * DIGITS + digit), bits(chunk.len()));
    }
}

/// Reads what [`put`] wrote into `answers`; an answer to a question that the atlas no longer has is counted as dropped.
/// `None` where the bits run out or make no sense; `answers` then holds those before.
pub fn take(
    reader: &mut Reader<'_>,
    atlas: &Atlas,
    dropped: &mut usize,
    answers: &mut SortedMap<QuestionIx, Answer>,
) -> Option<()> {
    let count = reader.take(COUNT_BITS)? as usize;
    let mut number = 0;
    while usize::from(number) < count {
        let length = CHUNK.min(count - usize::from(number));
        let mut packed = reader.take(bits(length))?;
        for _ in 0..length {
            number += 1;
            let digit = packed % DIGITS;
            packed /= DIGITS;
            if digit == 0 {
                continue;
            }
            let answer = if digit == 1 { Answer::Skipped } else { Answer::Points(Points::new(digit as u8 - 1)?) };
            match atlas.question_by_number(number) {
                Some(question) => {
                    answers.insert(question, answer);
                }
                None => *dropped += 1,
            }
        }
        if packed != 0 {
            return None;
        }
    }
    Some(())
}

/// The digit of a question that was shown.
const fn digit(answer: Answer) -> u64 {
    match answer {
        Answer::Skipped => 1,
        Answer::Points(points) => points.get() as u64 + 1,
    }
}

/// Bits of the largest number with `digits` digits, 17 at most.
fn bits(digits: usize) -> u32 {
    64 - DIGITS.pow(digits as u32).saturating_sub(1).leading_zeros()
}
