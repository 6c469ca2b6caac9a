//! RegelSpraak: controlled Dutch in which law is executable - parse, check, evaluate, explain, test.
