//! What the doctor finds, and how it says so.

use std::fmt;

use super::server::{Server, Topic};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Something does not work.
    Error,
    /// It works, but slower or less safely than it could.
    Warning,
    /// All is well.
    Fine,
}

impl Level {
    fn word(self) -> &'static str {
        match self {
            Self::Error => "ERROR",
            Self::Warning => "warning",
            Self::Fine => "fine",
        }
    }
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub level: Level,
    /// What it is about, which decides what to change.
    pub topic: Topic,
    /// What is so, or wrong.
    pub what: String,
    /// What visitors notice of it; empty when all is well.
    pub noticed: &'static str,
}

impl Finding {
    /// Something that does not work.
    pub fn error(topic: Topic, what: impl Into<String>, noticed: &'static str) -> Self {
        Self { level: Level::Error, topic, what: what.into(), noticed }
    }

    /// Something that works, but could do better.
    pub fn warning(topic: Topic, what: impl Into<String>, noticed: &'static str) -> Self {
        Self { level: Level::Warning, topic, what: what.into(), noticed }
    }

    /// Something that is as it should be.
    pub fn fine(topic: Topic, what: impl Into<String>) -> Self {
        Self { level: Level::Fine, topic, what: what.into(), noticed: "" }
    }
}

/// Everything that was found at a site.
#[derive(Debug)]
pub struct Report {
    /// The site's address, with a slash at its end.
    pub base: String,
    /// The server that answers there.
    pub server: Server,
    /// How the server names itself.
    pub banner: String,
    /// The findings, in the order of the checks.
    pub findings: Vec<Finding>,
}

impl Report {
    /// How many findings are of a level.
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let banner = if self.banner.is_empty() { String::new() } else { format!(" (`{}`)", self.banner) };
        writeln!(f, "{}, served by {}{banner}\n", self.base, self.server.name())?;
        for level in [Level::Error, Level::Warning, Level::Fine] {
            for finding in self.findings.iter().filter(|finding| finding.level == level) {
                writeln!(f, "{:<8} {}: {}", level.word(), finding.topic.word(), finding.what)?;
                if level != Level::Fine {
                    writeln!(f, "         visitors: {}", finding.noticed)?;
                    writeln!(f, "         change:   {}", self.server.remedy(finding.topic))?;
                }
            }
        }
        let plural = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
        let (errors, warnings) = (self.count(Level::Error), self.count(Level::Warning));
        write!(f, "\n{}, {}", plural(errors, "error"), plural(warnings, "warning"))
    }
}
