//! Years are whole tenths, not negative, and the shortest time is not above the longest.

use crate::ast::Ast;
use crate::report::Report;

/// More than anybody spends in one role before moving on, in tenths of a year.
const MOST: f64 = 500.0;

/// Reads a number of years as tenths; the error says what is wrong with it.
pub fn tenths(digits: &str) -> Result<u16, &'static str> {
    let tenths = digits.parse::<f64>().map_err(|_| "no number")? * 10.0;
    if tenths.is_nan() || tenths > MOST {
        Err("more than 50 years")
    } else if tenths < 0.0 {
        Err("years cannot be negative")
    } else if (tenths - tenths.round()).abs() > 1e-6 {
        Err("years are kept to one decimal")
    } else {
        Ok(tenths.round() as u16)
    }
}

/// Checks every move's years.
pub fn check(ast: &Ast, report: &Report) {
    for years in ast.moves.iter().filter_map(|step| step.years.as_ref()) {
        if let (Some(min), Some(max)) = (&years.min, &years.max)
            && min.value > max.value
        {
            let [low, high] = [min, max].map(|at| f64::from(at.value) / 10.0);
            let fix = Some("swap them".to_owned());
            report.error(min.place, format!("`min` is {low}, above `max`, which is {high}"), fix);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::tenths;

    #[test]
    fn tenths_are_exact() {
        assert_eq!(tenths("0.3"), Ok(3));
        assert_eq!(tenths("12"), Ok(120));
        assert_eq!(tenths("2.50"), Ok(25));
        assert_eq!(tenths("-0.5"), Err("years cannot be negative"));
        assert_eq!(tenths("0.25"), Err("years are kept to one decimal"));
        assert_eq!(tenths("inf"), Err("more than 50 years"));
        assert_eq!(tenths("nan"), Err("more than 50 years"));
    }
}
