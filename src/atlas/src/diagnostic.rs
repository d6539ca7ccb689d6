//! What the compiler says about a file.

use std::fmt;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is packed until it is mended.
    Error,
    /// Packed all the same: somebody should look at it.
    Warning,
}

/// One problem, where it is and what would mend it.
///
/// It prints on one line, as compilers do, so that editors can jump to it:
/// ``assets/atlas/moves/a--b.toml:2:6: no role `b`; did you mean `c`?``
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file, as it was named to the compiler.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// Whether it stops the atlas from being packed.
    pub severity: Severity,
    /// What is wrong.
    pub reason: String,
    /// What to do about it, where that can be told.
    pub fix: Option<String>,
}

impl Diagnostic {
    /// Whether it stops the atlas from being packed.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: ", self.file, self.line, self.column)?;
        if self.severity == Severity::Warning {
            f.write_str("warning: ")?;
        }
        f.write_str(&self.reason)?;
        self.fix.as_ref().map_or(Ok(()), |fix| write!(f, "; {fix}"))
    }
}
