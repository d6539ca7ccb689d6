//! Reading a bank and its answers from two plain CSV files, and saying what is wrong with them.
//!
//! Cells are parted by commas and may stand in double quotes; a comma within quotes is not understood.

use engine::quiz::Points;
use std::collections::BTreeMap;
use std::fmt;

/// What is wrong with a file, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Name of the file.
    pub file: String,
    /// Line of the file, from 1; `None` for the file as a whole.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, what, remedy } = self;
        match line {
            Some(line) => write!(out, "{file}, line {line}: {what}. {remedy}."),
            None => write!(out, "{file}: {what}. {remedy}."),
        }
    }
}

/// Where an item belongs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Key {
    /// Which scale.
    pub scale: usize,
    /// 1 where agreeing raises the scale, -1 where it lowers it.
    pub sign: f64,
}

/// One person's answers, an item each; `None` where one is missing.
pub type Row = Vec<Option<Points>>;

/// A bank and the answers to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Name of the file with the answers, for later faults.
    pub file: String,
    /// Names of the items, in the order of the columns.
    pub items: Vec<String>,
    /// Names of the scales, in the order in which they are first named.
    pub scales: Vec<String>,
    /// Where each item belongs.
    pub keys: Vec<Key>,
    /// Everyone's answers.
    pub people: Vec<Row>,
}

/// A file that is being read.
struct Source<'a> {
    name: &'a str,
    text: &'a str,
}

impl<'a> Source<'a> {
    /// Without the byte order mark that spreadsheets write.
    fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text: text.trim_start_matches('\u{feff}') }
    }

    /// The lines that hold anything, with their numbers and cells.
    fn rows(&self) -> impl Iterator<Item = (usize, Vec<&'a str>)> {
        let lines = self.text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        lines.map(|(at, line)| (at + 1, line.split(',').map(|cell| cell.trim().trim_matches('"').trim()).collect()))
    }

    fn fault(&self, line: impl Into<Option<usize>>, what: impl Into<String>, remedy: impl Into<String>) -> Fault {
        Fault { file: self.name.into(), line: line.into(), what: what.into(), remedy: remedy.into() }
    }
}

impl Table {
    /// The table in two files, each given as its name and its text.
    pub fn parse(answers: (&str, &str), scales: (&str, &str)) -> Result<Self, Fault> {
        let (answers, scales) = (Source::new(answers.0, answers.1), Source::new(scales.0, scales.1));
        let mut rows = answers.rows();
        let (header, names) = rows.next().ok_or_else(|| answers.fault(None, "the file is empty", HEADER))?;
        if names == SCALES_HEADER {
            return Err(answers.fault(header, "this is the list of scales, not the answers", "Name the answers first"));
        }
        let mut columns: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, &name) in names.iter().enumerate() {
            if name.is_empty() || name.parse::<f64>().is_ok() {
                return Err(answers.fault(header, format!("column {} is headed \"{name}\"", at + 1), HEADER));
            }
            if columns.insert(name, at).is_some() {
                return Err(answers.fault(header, format!("item {name} has two columns"), "Rename or delete one"));
            }
        }
        let (scale_names, keys) = read_scales(&scales, &columns, answers.name)?;
        let keys = names.iter().zip(keys).map(|(name, key)| {
            let missing = || answers.fault(header, format!("item {name} is on no scale"), unlisted(scales.name));
            key.ok_or_else(missing)
        });
        let keys = keys.collect::<Result<_, _>>()?;
        let people = rows.map(|(line, cells)| read_person(&answers, line, &names, &cells)).collect::<Result<_, _>>()?;
        let items = names.iter().map(ToString::to_string).collect();
        Ok(Self { file: answers.name.into(), items, scales: scale_names, keys, people })
    }
}

/// The first line of the list of scales.
const SCALES_HEADER: [&str; 3] = ["item", "scale", "key"];

/// What to do about a bad header of the answers.
const HEADER: &str = "Head the file with the names of the items, one a column, and give each person a row below";

/// What to do about an item that is not in the list of scales.
fn unlisted(scales: &str) -> String {
    format!("Add a row for it to {scales} or delete the column")
}

/// The names of the scales, and the key of each column, if it has one.
fn read_scales(
    source: &Source,
    columns: &BTreeMap<&str, usize>,
    answers: &str,
) -> Result<(Vec<String>, Vec<Option<Key>>), Fault> {
    let headed = "Head the file with item,scale,key and name the answers first, the scales second";
    let mut rows = source.rows();
    match rows.next() {
        Some((_, names)) if names == SCALES_HEADER => {}
        Some((line, _)) => return Err(source.fault(line, "the header is not item,scale,key", headed)),
        None => return Err(source.fault(None, "the file is empty", headed)),
    }
    // Each scale with the line that first names it.
    let mut scales: Vec<(String, usize)> = Vec::new();
    let mut keys: Vec<Option<Key>> = vec![None; columns.len()];
    for (line, cells) in rows {
        let &[item, scale, key] = cells.as_slice() else {
            let what = format!("{} cells instead of 3", cells.len());
            return Err(source.fault(line, what, "Write an item, its scale and its key"));
        };
        let Some(&column) = columns.get(item) else {
            let remedy = format!("Write a name from the header of {answers} or delete the row");
            return Err(source.fault(line, format!("item \"{item}\" is unknown"), remedy));
        };
        let sign = match key {
            "1" | "+1" => 1.0,
            "-1" => -1.0,
            _ => return Err(source.fault(line, format!("the key \"{key}\" is neither 1 nor -1"), KEY)),
        };
        if scale.is_empty() {
            return Err(source.fault(line, format!("item {item} has no scale"), "Write the name of its scale"));
        }
        let known = scales.iter().position(|(name, _)| name == scale);
        let scale = known.unwrap_or_else(|| {
            scales.push((scale.into(), line));
            scales.len() - 1
        });
        if keys[column].replace(Key { scale, sign }).is_some() {
            return Err(source.fault(line, format!("item {item} has two rows"), "Delete one of them"));
        }
    }
    for (at, (name, line)) in scales.iter().enumerate() {
        if keys.iter().flatten().filter(|key| key.scale == at).count() < 2 {
            let remedy = "Give it a second item or delete the scale, in both files";
            return Err(source.fault(*line, format!("scale {name} has fewer than two items"), remedy));
        }
    }
    if scales.len() < 2 {
        return Err(source.fault(None, "there are fewer than two scales", "Name at least two: a quiz compares them"));
    }
    Ok((scales.into_iter().map(|(name, _)| name).collect(), keys))
}

/// What to do about a bad key.
const KEY: &str = "Write 1 where agreeing raises the scale, -1 where it lowers it";

/// One line of answers.
fn read_person(source: &Source, line: usize, names: &[&str], cells: &[&str]) -> Result<Row, Fault> {
    if cells.len() != names.len() {
        let what = format!("{} cells under {} items", cells.len(), names.len());
        return Err(source.fault(line, what, "Give every item a cell, empty where an answer is missing"));
    }
    let cell = |(name, cell): (&&str, &&str)| match *cell {
        "" | "0" => Ok(None),
        value => value.parse().ok().and_then(Points::new).map(Some).ok_or_else(|| {
            let what = format!("the answer \"{value}\" to item {name} is not a whole number from 0 to 5");
            source.fault(line, what, "Write 1 to 5, or 0 or nothing where the answer is missing")
        }),
    };
    names.iter().zip(cells).map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCALES: &str = "item,scale,key\na,X,1\nb,X,-1\nc,Y,1\nd,Y,1\n";

    fn parse(answers: &str, scales: &str) -> Result<Table, String> {
        Table::parse(("answers.csv", answers), ("scales.csv", scales)).map_err(|fault| fault.to_string())
    }

    #[test]
    fn a_bank_is_read_with_its_gaps() {
        let table = parse("\u{feff}a,b,\"c\",d\r\n1,5,0,\r\n\r\n2,3,4,1\r\n", SCALES).unwrap();
        assert_eq!((table.items.join(" "), table.scales.join(" ")), ("a b c d".into(), "X Y".into()));
        assert_eq!(table.keys[1], Key { scale: 0, sign: -1.0 });
        let points = |row: &Row| row.iter().map(|answer| answer.map_or(0, Points::get)).collect::<Vec<_>>();
        assert_eq!(table.people.iter().map(points).collect::<Vec<_>>(), [[1, 5, 0, 0], [2, 3, 4, 1]]);
    }

    #[test]
    fn every_fault_names_the_file_the_line_and_the_remedy() {
        let good = "a,b,c,d\n1,2,3,4\n";
        let cases = [
            ("", SCALES, "answers.csv: the file is empty. Head"),
            (SCALES, SCALES, "answers.csv, line 1: this is the list of scales, not the answers. Name the answers"),
            ("1,2,3,4\n", SCALES, "answers.csv, line 1: column 1 is headed \"1\". Head"),
            ("a,b,c,a\n", SCALES, "answers.csv, line 1: item a has two columns. Rename"),
            ("a,b,c,d,e\n", SCALES, "answers.csv, line 1: item e is on no scale. Add a row for it to scales.csv"),
            ("a,b,c,d\n1,2,3\n", SCALES, "answers.csv, line 2: 3 cells under 4 items. Give"),
            ("a,b,c,d\n1,2,3,4\n1,2,6,4\n", SCALES, "answers.csv, line 3: the answer \"6\" to item c is not a whole"),
            ("a,b,c,d\n1,2,-1,4\n", SCALES, "answers.csv, line 2: the answer \"-1\" to item c"),
            (good, good, "scales.csv, line 1: the header is not item,scale,key. Head"),
            (good, "", "scales.csv: the file is empty. Head"),
            (good, "item,scale,key\na,X\n", "scales.csv, line 2: 2 cells instead of 3. Write"),
            (
                good,
                "item,scale,key\nq,X,1\n",
                "scales.csv, line 2: item \"q\" is unknown. Write a name from the header",
            ),
            (good, "item,scale,key\na,X,2\n", "scales.csv, line 2: the key \"2\" is neither 1 nor -1. Write 1"),
            (good, "item,scale,key\na,,1\n", "scales.csv, line 2: item a has no scale. Write"),
            (good, "item,scale,key\na,X,1\na,Y,1\n", "scales.csv, line 3: item a has two rows. Delete"),
            (
                good,
                "item,scale,key\na,X,1\nb,X,1\nc,Y,1\n",
                "scales.csv, line 4: scale Y has fewer than two items. Give",
            ),
            ("a,b\n", "item,scale,key\na,X,1\nb,X,1\n", "scales.csv: there are fewer than two scales. Name"),
        ];
        for (answers, scales, said) in cases {
            let fault = parse(answers, scales).unwrap_err();
            assert!(fault.starts_with(said), "{fault}\ninstead of\n{said}");
        }
    }
}
