//! What tells one visitor's plan from another's.
//!
//! A calendar updates an event when it meets its `UID` once more, so the same plan needs the same UIDs every time it is
//! saved, and two people's plans need different ones. Nothing that a visitor answers or chooses can serve: two people may
//! say the same, and one may change any of it between two files. Therefore the number is drawn at random when a plan is
//! first saved as a file, and is part of the state from then on. Like the rest of the state it stays in the link code, and
//! so in the address, in bookmarks, in what this device keeps, and in every saved file; no server sees it.

/// Bits of a [`PlanId`].
pub const PLAN_ID_BITS: u32 = 48;

/// The identity of a plan: a random number of [`PLAN_ID_BITS`] bits. Among a million plans, two are the same by one chance in
/// 560, and even those do no harm before they meet in one calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanId(u64);

impl PlanId {
    /// The identity made of the low bits of a random number.
    pub const fn new(number: u64) -> Self {
        Self(number & ((1 << PLAN_ID_BITS) - 1))
    }

    /// Its number.
    pub const fn number(self) -> u64 {
        self.0
    }
}
