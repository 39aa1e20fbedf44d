package org.dateline.cluster.linking.state;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.FlinkRuntimeException;
import org.jspecify.annotations.Nullable;

/** A map in keyed state. A failure to read or write it ends the operator, which then restarts from the last checkpoint. */
public final class KeyedMap<K, V> {

    private final MapState<K, V> state;

    private KeyedMap(MapState<K, V> state) {
        this.state = state;
    }

    /**
     * A map of the key that an operator works on.
     *
     * @param kept how long what is not written any more is kept, or null for ever
     */
    public static <K, V> KeyedMap<K, V> of(
            RuntimeContext context, String name, Class<K> key, Class<V> value, @Nullable StateTtlConfig kept) {
        return of(context, name, TypeInformation.of(key), TypeInformation.of(value), kept);
    }

    /**
     * The same, of types that Flink does not know by their classes.
     *
     * @param kept how long what is not written any more is kept, or null for ever
     */
    public static <K, V> KeyedMap<K, V> of(
            RuntimeContext context,
            String name,
            TypeInformation<K> key,
            TypeInformation<V> value,
            @Nullable StateTtlConfig kept) {
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

    /** The value of a key, or null. */
    public @Nullable V get(K key) {
        try {
            return state.get(key);
        } catch (Exception failure) {
            throw new FlinkRuntimeException("the state cannot be read", failure);
        }
    }

    /** Whether a key has a value. */
    public boolean has(K key) {
        return taken(() -> state.contains(key));
    }

    /** Sets the value of a key. */
    public void put(K key, V value) {
        taken(() -> {
            state.put(key, value);
            return key;
        });
    }

    /** Removes a key. */
    public void remove(K key) {
        taken(() -> {
            state.remove(key);
            return key;
        });
    }

    /** Whether there are no keys. */
    public boolean isEmpty() {
        return taken(state::isEmpty);
    }

    /** All keys, as they are now. */
    public List<K> keys() {
        List<K> keys = new ArrayList<>();
        taken(state::keys).forEach(keys::add);
        return keys;
    }

    /** Removes all keys. */
    public void clear() {
        state.clear();
    }
}
