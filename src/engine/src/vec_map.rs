//! A small map and a small set that keep their keys in order: sorted lists. A visit holds some sixty answers and a few
//! roles, for which trees are no faster and weigh several kilobytes more in the browser.

/// Values by key, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    /// Where `key` is, or would be.
    fn find(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(held, _)| held.cmp(key))
    }

    /// Puts `value` at `key`, in place of what was there.
    pub fn insert(&mut self, key: K, value: V) {
        match self.find(&key) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (key, value)),
        }
    }

    /// Takes away what is at `key`.
    pub fn remove(&mut self, key: &K) {
        if let Ok(place) = self.find(key) {
            self.0.remove(place);
        }
    }

    /// What is at `key`.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.find(key).ok().map(|place| &self.0[place].1)
    }

    /// What is at `key`, put there by `make` if nothing was.
    pub fn get_or_insert_with(&mut self, key: K, make: impl FnOnce() -> V) -> &mut V {
        let place = match self.find(&key) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (key, make()));
                place
            }
        };
        &mut self.0[place].1
    }

    /// Whether something is at `key`.
    pub fn contains_key(&self, key: &K) -> bool {
        self.find(key).is_ok()
    }
}

impl<K, V> SortedMap<K, V> {
    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and values in the order of the keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The values in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut map = Self::default();
        for (key, value) in pairs {
            map.insert(key, value);
        }
        map
    }
}

/// Members in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedSet<K>(SortedMap<K, ()>);

impl<K> Default for SortedSet<K> {
    fn default() -> Self {
        Self(SortedMap::default())
    }
}

impl<K: Ord> SortedSet<K> {
    /// Makes `key` a member.
    pub fn insert(&mut self, key: K) {
        self.0.insert(key, ());
    }

    /// Makes `key` no member.
    pub fn remove(&mut self, key: &K) {
        self.0.remove(key);
    }

    /// Whether `key` is a member.
    pub fn contains(&self, key: &K) -> bool {
        self.0.contains_key(key)
    }
}

impl<K> SortedSet<K> {
    /// Takes out every member.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no member.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The members in their order.
    pub fn iter(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, ())| key)
    }
}

impl<K: Ord> FromIterator<K> for SortedSet<K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        Self(keys.into_iter().map(|key| (key, ())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn does_as_the_standard_tree(changes in prop::collection::vec((any::<bool>(), 0..20_u8, any::<u8>()), 0..60)) {
            let (mut map, mut tree) = (SortedMap::default(), BTreeMap::new());
            for (insert, key, value) in changes {
                if insert {
                    map.insert(key, value);
                    tree.insert(key, value);
                } else {
                    map.remove(&key);
                    tree.remove(&key);
                }
                prop_assert_eq!(map.get(&key), tree.get(&key));
            }
            prop_assert!(map.iter().eq(tree.iter()));
        }
    }
}
