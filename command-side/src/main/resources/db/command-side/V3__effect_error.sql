-- why the last attempt at an effect gave no answer: one word, whose sentence the build knows
alter table scheduled_tasks add column last_error text;

-- the few that failed, among the many that wait for their time
create index scheduled_tasks_failed on scheduled_tasks (task_name, task_instance) where consecutive_failures > 0;
