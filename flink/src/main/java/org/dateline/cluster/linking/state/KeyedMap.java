package org.dateline.cluster.linking.state;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.util.FlinkRuntimeException;
import org.jspecify.annotations.Nullable;

/** A table of keyed state, whose failures end the operator so that it starts again from the last checkpoint. */
public final class KeyedMap<K, V> {

    private final MapState<K, V> state;

    private KeyedMap(MapState<K, V> state) {
        this.state = state;
    }

    /**
     * A table of the key that an operator works on.
     *
     * @param kept how long what is not written any more is kept, or null for ever
     */
    public static <K, V> KeyedMap<K, V> of(
            RuntimeContext context, String name, Class<K> key, Class<V> value, @Nullable StateTtlConfig kept) {
        MapStateDescriptor<K, V> descriptor = new MapStateDescriptor<>(name, key, value);
        if (kept != null) {
            descriptor.enableTimeToLive(kept);
        }
        return new KeyedMap<>(context.getMapState(descriptor));
    }

    private interface Step<T> {
        T take() throws Exception;
    }

    private static <T> T taken(Step<T> step) {
        try {
            return step.take();
        } catch (Exception failure) {
            throw new FlinkRuntimeException("the state cannot be read or written", failure);
        }
    }

    @Nullable
    public V get(K key) {
        try {
            return state.get(key);
        } catch (Exception failure) {
            throw new FlinkRuntimeException("the state cannot be read", failure);
        }
    }

    public boolean has(K key) {
        return taken(() -> state.contains(key));
    }

    public void put(K key, V value) {
        taken(() -> {
            state.put(key, value);
            return key;
        });
    }

    public void remove(K key) {
        taken(() -> {
            state.remove(key);
            return key;
        });
    }

    public boolean isEmpty() {
        return taken(state::isEmpty);
    }

    /** All keys, as they are now. */
    public List<K> keys() {
        List<K> keys = new ArrayList<>();
        taken(state::keys).forEach(keys::add);
        return keys;
    }

    public void clear() {
        state.clear();
    }
}
