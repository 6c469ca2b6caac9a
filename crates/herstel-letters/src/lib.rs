//! Decisions and letters from data to accessible PDF, with Typst.
