package org.dateline.cluster.coding;

import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;

/** What Flink is to know of {@link StoredReport}: that {@link StoredReportSerializer} writes and reads it. */
public final class StoredReportTypeInfo extends TypeInformation<StoredReport> {

    /** The only one that is needed. */
    public static final StoredReportTypeInfo INSTANCE = new StoredReportTypeInfo();

    private static final long serialVersionUID = 1L;

    private StoredReportTypeInfo() {}

    /** For fields of messages. */
    public static final class Factory extends TypeInfoFactory<StoredReport> {
        @Override
        public TypeInformation<StoredReport> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
            return INSTANCE;
        }
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<StoredReport> getTypeClass() {
        return StoredReport.class;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<StoredReport> createSerializer(SerializerConfig config) {
        return new StoredReportSerializer();
    }

    @Override
    public String toString() {
        return "StoredReport";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredReportTypeInfo;
    }

    @Override
    public int hashCode() {
        return StoredReportTypeInfo.class.hashCode();
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof StoredReportTypeInfo;
    }
}
