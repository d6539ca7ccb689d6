//! The words of the interface, from `assets/locales`. A build makes a struct with a field for every one, so that a
//! word that is not there does not compile.

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl PartialEq for Words {
    /// There is one value for each language, so being the same is being at the same place.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// `template` with each `{name}` replaced by its value.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(template.to_string(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// `template` parted at `{name}`: what stands before and after it. Without the name, everything stands before.
pub fn around<'a>(template: &'a str, name: &str) -> (&'a str, &'a str) {
    template.split_once(&format!("{{{name}}}")).unwrap_or((template, ""))
}
