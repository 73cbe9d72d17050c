-- Tables of the frameworks we stand on, made here because nothing but Flyway changes the schema.

-- Hibernate Search's outbox and its agents, as its own entity mapping has them.
create table hsearch_agent (
    id                   uuid         not null primary key,
    type                 enum ('EVENT_PROCESSING_DYNAMIC_SHARDING', 'EVENT_PROCESSING_STATIC_SHARDING', 'MASS_INDEXING') not null,
    name                 varchar(255) not null,
    expiration           datetime(6)  not null,
    state                enum ('RUNNING', 'SUSPENDED', 'WAITING') not null,
    total_shard_count    integer,
    assigned_shard_index integer,
    payload              longblob,
    tenant_id            varchar(255)
);

create table hsearch_outbox_event (
    id             uuid         not null primary key,
    entity_name    varchar(256) not null,
    entity_id      varchar(256) not null,
    entity_id_hash integer      not null,
    payload        longblob     not null,
    retries        integer      not null,
    process_after  datetime(6)  not null,
    status         enum ('ABORTED', 'PENDING') not null,
    tenant_id      varchar(255),
    index entity_id_hash (entity_id_hash),
    index process_after (process_after),
    index status (status)
);

-- Spring Modulith's event publication registry (its second schema). Two columns differ on purpose: events may be
-- longer than 4,000 characters, and datetime knows no summer time. The name is in capitals because the registry's
-- statements are, and table names are case-sensitive.
create table EVENT_PUBLICATION (
    ID                     varchar(36)  not null primary key,
    LISTENER_ID            varchar(512) not null,
    EVENT_TYPE             varchar(512) not null,
    SERIALIZED_EVENT       mediumtext   not null,
    PUBLICATION_DATE       datetime(6)  not null,
    COMPLETION_DATE        datetime(6),
    STATUS                 varchar(20),
    COMPLETION_ATTEMPTS    integer,
    LAST_RESUBMISSION_DATE datetime(6),
    index EVENT_PUBLICATION_BY_COMPLETION_DATE_IDX (COMPLETION_DATE)
);
