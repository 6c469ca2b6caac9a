//! Who runs a command, as the operating system knows them: what is recorded beside the name that is given.
//!
//! Not from the environment, which whoever runs the command sets as they like. Linux keeps for every process as whom
//! somebody signed in at the machine, and does not change it when they go on as another user (`sudo`, `su`).

use std::fs;

/// What stands for nobody in the audit id of a process.
const UNSET: u32 = u32::MAX;

/// The name of the user who runs this command, or `uid NUMBER` where the machine has no name for them. Who goes on as
/// another user is named as who they signed in as, with the other behind it.
pub fn name() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let (signed_in, now) = ids(&read("/proc/self/loginuid"), &read("/proc/self/status"));
    let users = read("/etc/passwd");
    match (signed_in, now) {
        (Some(signed_in), Some(now)) if signed_in != now => {
            format!("{} as {}", user(&users, signed_in), user(&users, now))
        }
        (Some(one), _) | (None, Some(one)) => user(&users, one),
        (None, None) => "unknown".to_owned(),
    }
}

/// As whom somebody signed in at the machine, and as whom the process runs.
fn ids(audit: &str, status: &str) -> (Option<u32>, Option<u32>) {
    let signed_in = audit.trim().parse().ok().filter(|id| *id != UNSET);
    let line = status.lines().find_map(|line| line.strip_prefix("Uid:"));
    let now = line.and_then(|line| line.split_whitespace().next()).and_then(|id| id.parse().ok());
    (signed_in, now)
}

fn user(users: &str, id: u32) -> String {
    let named = users.lines().find_map(|line| {
        let mut parts = line.split(':');
        let (name, wanted) = (parts.next()?, parts.nth(1)?);
        (wanted.parse() == Ok(id)).then(|| name.to_owned())
    });
    named.unwrap_or_else(|| format!("uid {id}"))
}

#[cfg(test)]
mod tests {
    use super::{ids, user};

    const STATUS: &str = "Name:\therstel\nUid:\t998\t998\t998\t998\nGid:\t998\n";

    #[test]
    fn who_signed_in_is_told_apart_from_whom_they_act_as() {
        assert_eq!(ids("1000\n", STATUS), (Some(1000), Some(998)));
        assert_eq!(ids("4294967295", STATUS), (None, Some(998)), "a service: nobody signed in");
        assert_eq!(ids("", ""), (None, None), "no Linux");
    }

    #[test]
    fn a_user_has_the_name_of_the_machine_or_a_number() {
        let users = "root:x:0:0:root:/root:/bin/sh\nanna:x:1000:1000::/home/anna:/bin/sh\nbroken\n";
        assert_eq!(user(users, 1000), "anna");
        assert_eq!(user(users, 100), "uid 100");
    }
}
