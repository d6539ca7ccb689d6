//! The quiz alone: the start and the questions. It is small, so that the first question works soon.

fn main() {
    crewpath::app::run_quiz();
}
