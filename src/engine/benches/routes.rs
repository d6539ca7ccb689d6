//! Time that [`find`] takes on graphs of the atlas's size and of 10,000 roles with 50,000 moves: the middle of 31 runs.
//!
//! `cargo bench -p engine --bench routes`

use engine::atlas::{
    Atlas, DepartmentIx, Employment, Goal, GoalIx, HowCommon, Level, Move, MoveKind, Region, Regions, Role, RoleIx,
    RoleKind, Sectors, Setting, Standing, Years,
};
use engine::routes::{Start, Wishes, find};
use std::time::Instant;

/// Small numbers that look random and are the same in every run.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) % end
    }
}

/// An atlas whose moves lead up by at most `reach` roles.
fn ladder(roles: u32, moves: u32, reach: u32, numbers: &mut Numbers) -> Atlas {
    let mut atlas = Atlas::default();
    for at in 0..roles {
        atlas.roles.push(Role {
            id: format!("r{at:05}"),
            number: 1,
            kind: if numbers.below(20) == 0 { RoleKind::OwnProjects } else { RoleKind::Job },
            department: DepartmentIx(0),
            level: if at < roles / 6 { Level::Entry } else { Level::Mid },
            sectors: Sectors::ALL,
            setting: Setting::Both,
            employment: Employment::Both,
            profile: Vec::new(),
        });
    }
    for at in 0..moves {
        let from = (u64::from(at) * u64::from(roles) / u64::from(moves)) as u32;
        let min = numbers.below(30) as u16;
        atlas.moves.push(Move {
            from: RoleIx(from as u16),
            to: RoleIx((from + 1 + numbers.below(reach)).min(roles - 1) as u16),
            kind: MoveKind::Promotion,
            years: Years { min, max: min + numbers.below(50) as u16, standing: Standing::Estimate },
            how_common: [HowCommon::Common, HowCommon::Possible, HowCommon::Possible, HowCommon::Rare]
                [numbers.below(4) as usize],
            sectors: Sectors::ALL,
            regions: Regions { uk: true, us: true },
        });
    }
    atlas.goals.push(Goal { id: "goal".into(), role: RoleIx(roles as u16 - 1), profile: Vec::new() });
    atlas
}

fn main() {
    let mut numbers = Numbers(1);
    for (roles, moves, reach) in [(86, 266, 30), (10_000, 50_000, 3000), (10_000, 50_000, 500)] {
        let atlas = ladder(roles, moves, reach, &mut numbers);
        let misfit: Vec<f64> = (0..roles).map(|_| f64::from(numbers.below(1000)) / 1000.0).collect();
        for start in [Start::Outside, Start::Role(RoleIx(0))] {
            let wishes = Wishes::new(start, GoalIx(0), Region::Uk);
            let mut times: Vec<_> = (0..31)
                .map(|_| {
                    let began = Instant::now();
                    std::hint::black_box(find(&atlas, &wishes, &misfit));
                    began.elapsed()
                })
                .collect();
            times.sort_unstable();
            println!("{roles} roles, {moves} moves up to {reach} ahead, from {start:?}: {:?}", times[15]);
        }
    }
}
