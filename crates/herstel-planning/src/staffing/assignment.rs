//! Who helps whom: newly registered parents to handlers, near their hub municipality, within the room that there is.
//!
//! A parent who has a handler keeps that handler. The others go where the distances together are smallest, exactly; when
//! there is not room for all, who comes first in the list goes first.

use std::collections::BTreeMap;

/// A parent to be helped, in the order in which they go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unassigned {
    /// Where their hub municipality stands in the distances.
    pub hub: usize,
    /// The handler they have already.
    pub handler: Option<u32>,
}

/// A handler who can take parents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandlerRoom {
    /// Their number; once in the list.
    pub handler: u32,
    /// Where their region stands in the distances.
    pub region: usize,
    /// How many more they can take.
    pub room: u32,
}

/// Distance in whole kilometres from each hub municipality (row) to each region (column).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distances(Vec<Vec<u32>>);

impl Distances {
    /// Rows of equal length, one column at least; none otherwise.
    pub fn new(rows: Vec<Vec<u32>>) -> Option<Self> {
        let columns = rows.first()?.len();
        (columns > 0 && rows.iter().all(|row| row.len() == columns)).then_some(Self(rows))
    }

    /// None where there is no such hub or region.
    pub fn of(&self, hub: usize, region: usize) -> Option<u32> {
        self.0.get(hub)?.get(region).copied()
    }
}

/// The handler of each parent, in the order of the parents; none for whom there was no room, or whose hub or whose
/// handlers' regions are not in the distances. Handlers are filled evenly within a region.
pub fn assign(parents: &[Unassigned], handlers: &[HandlerRoom], distances: &Distances) -> Vec<Option<u32>> {
    let mut room: BTreeMap<u32, u32> = handlers.iter().map(|found| (found.handler, found.room)).collect();
    let mut given: Vec<Option<u32>> = parents
        .iter()
        .map(|parent| {
            let own = parent.handler?;
            let left = room.get_mut(&own)?;
            *left = left.saturating_sub(1);
            Some(own)
        })
        .collect();
    let regions = distances.0.first().map_or(0, Vec::len);
    let mut capacity = vec![0_u64; regions];
    for found in handlers {
        if let Some(capacity) = capacity.get_mut(found.region) {
            *capacity += u64::from(room.get(&found.handler).copied().unwrap_or(0));
        }
    }
    let mut left: u64 = capacity.iter().sum();
    let mut supply = vec![0_u64; distances.0.len()];
    let mut going = Vec::new();
    for (place, parent) in parents.iter().enumerate() {
        if given[place].is_none()
            && left > 0
            && let Some(supply) = supply.get_mut(parent.hub)
        {
            *supply += 1;
            left -= 1;
            going.push(place);
        }
    }
    let mut flow = transport(&supply, &capacity, &distances.0);
    for place in going {
        let hub = parents[place].hub;
        let Some(region) = flow[hub].iter().position(|amount| *amount > 0) else { continue };
        flow[hub][region] -= 1;
        // Most room first; of equals who comes first in the list.
        let most = handlers
            .iter()
            .rev()
            .filter(|found| found.region == region)
            .max_by_key(|found| room.get(&found.handler).copied().unwrap_or(0));
        if let Some(found) = most
            && let Some(left) = room.get_mut(&found.handler)
            && *left > 0
        {
            *left -= 1;
            given[place] = Some(found.handler);
        }
    }
    given
}

/// How many go from each hub to each region at the least distance together. The supply fits in the capacity.
///
/// Successive shortest paths: each round sends as much as fits along the cheapest way that is left, which may take back
/// what was sent before.
fn transport(supply: &[u64], capacity: &[u64], distances: &[Vec<u32>]) -> Vec<Vec<u64>> {
    let mut flow = vec![vec![0_u64; capacity.len()]; supply.len()];
    let mut supply = supply.to_vec();
    let mut capacity = capacity.to_vec();
    while let Some(path) = cheapest(&supply, &capacity, distances, &flow) {
        let (Some(&(first, _)), Some(&(_, last))) = (path.first(), path.last()) else { break };
        // Between two steps of the path something sent before is taken back.
        let back = path.windows(2).map(|pair| (pair[1].0, pair[0].1));
        let most = back.clone().map(|(hub, region)| flow[hub][region]).min().unwrap_or(u64::MAX);
        let amount = most.min(supply[first]).min(capacity[last]);
        let back: Vec<(usize, usize)> = back.collect();
        for (hub, region) in &path {
            flow[*hub][*region] += amount;
        }
        for (hub, region) in back {
            flow[hub][region] -= amount;
        }
        supply[first] -= amount;
        capacity[last] -= amount;
    }
    flow
}

/// The cheapest way from a hub with supply to a region with capacity, as steps from hub to region.
fn cheapest(
    supply: &[u64],
    capacity: &[u64],
    distances: &[Vec<u32>],
    flow: &[Vec<u64>],
) -> Option<Vec<(usize, usize)>> {
    let mut to_hub: Vec<Option<(i64, Option<usize>)>> =
        supply.iter().map(|left| (*left > 0).then_some((0, None))).collect();
    let mut to_region: Vec<Option<(i64, usize)>> = vec![None; capacity.len()];
    // Bellman-Ford: taking back costs less than nothing, and no circle does.
    loop {
        let mut changed = false;
        for (hub, row) in distances.iter().enumerate() {
            let Some((cost, _)) = to_hub[hub] else { continue };
            for (region, distance) in row.iter().enumerate() {
                let cost = cost + i64::from(*distance);
                if to_region[region].is_none_or(|(known, _)| cost < known) {
                    to_region[region] = Some((cost, hub));
                    changed = true;
                }
            }
        }
        for (hub, row) in distances.iter().enumerate() {
            for (region, distance) in row.iter().enumerate() {
                let Some((cost, _)) = to_region[region].filter(|_| flow[hub][region] > 0) else { continue };
                let cost = cost - i64::from(*distance);
                if to_hub[hub].is_none_or(|(known, _)| cost < known) {
                    to_hub[hub] = Some((cost, Some(region)));
                    changed = true;
                }
            }
        }
        if !changed {
            break;
        }
    }
    let open = capacity.iter().enumerate().filter(|(_, left)| **left > 0);
    let (mut region, _) = open
        .filter_map(|(region, _)| to_region[region].map(|(cost, _)| (region, cost)))
        .min_by_key(|(region, cost)| (*cost, *region))?;
    let mut path = Vec::new();
    loop {
        let (_, hub) = to_region[region]?;
        path.push((hub, region));
        match to_hub[hub]?.1 {
            None => break,
            Some(before) => region = before,
        }
    }
    path.reverse();
    Some(path)
}
