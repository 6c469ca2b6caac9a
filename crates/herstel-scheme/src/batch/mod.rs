//! Many cases from and to files.
