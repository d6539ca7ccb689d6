//! Sorting with one copy of the code for all types: the standard library makes one for each type and comparison, which
//! together weigh more in the browser than the whole quiz.

use std::cmp::Ordering;

/// Sorts `items` by `compare`; equal ones keep their order. Takes about n log n comparisons.
pub fn sort<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut order = positions(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    // Each place takes what belongs there and hands on what it held, round every cycle of the order.
    for start in 0..items.len() {
        let mut place = start;
        loop {
            let next = std::mem::replace(&mut order[place], place);
            if next == start {
                break;
            }
            items.swap(place, next);
            place = next;
        }
    }
}

/// Sorts `items` by what `key` makes of each.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort(items, |a, b| key(a).cmp(&key(b)));
}

/// The places 0 to `length` less 1 in the order that `compare` gives, by merging ever longer runs.
fn positions(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..length).collect();
    let mut into = from.clone();
    let mut run = 1;
    while run < length {
        for start in (0..length).step_by(2 * run) {
            let (middle, end) = ((start + run).min(length), (start + 2 * run).min(length));
            let (mut left, mut right) = (start, middle);
            for place in &mut into[start..end] {
                let take_left = right == end || left < middle && compare(from[left], from[right]).is_le();
                let taken = if take_left { &mut left } else { &mut right };
                *place = from[*taken];
                *taken += 1;
            }
        }
        std::mem::swap(&mut from, &mut into);
        run *= 2;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(mut items in prop::collection::vec((0..20_u8, any::<u16>()), 0..200)) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            prop_assert_eq!(items, expected);
        }
    }
}
