// What only SQL says, by name: no tool that reads the schema file knows of it. A new name here is a decision.

/** Each a list of names with spaces between, by table. */
export const checks: Record<string, string> = {
  agency: "agency_code agency_validity",
  app_key: "app_key_id_check app_key_key_check",
  closing_decision: "closing_decision_complete closing_decision_text",
  committee: "committee_one_row",
  contribution: "contribution_delivered contribution_remark contribution_text",
  directive: "directive_not_its_own_parent directive_slug",
  entry: "entry_done entry_help_from entry_progress entry_result entry_state_reason entry_text",
  erratum: "erratum_signed erratum_text",
  evidence: "evidence_name evidence_sha256 evidence_size evidence_type",
  extension: "extension_decided extension_later",
  history_head: "history_head_one_row",
  kept_text: "kept_text_form_check kept_text_typed_check",
  paper: "paper_content paper_errata paper_language paper_name paper_sha256",
  person: "person_agency person_language person_sign_in_name",
  quarter: "quarter_closed_on quarter_number",
  request: "request_answered",
  session: "session_browser_check session_hash_check session_system_check",
  snapshot: "snapshot_revision snapshot_sha256",
  task: "task_code task_text",
};

export const triggers: Record<string, string> = {
  agency: "keep_key require_history",
  agency_at_closing: "refuse_outside_closing refuse_record_change",
  agency_report: "check_agency_report refuse_closed_quarter refuse_truncation require_history",
  closing_decision: "check_closing_decision refuse_closed_entry refuse_truncation require_history",
  contribution:
    "check_new_part check_part check_part_agency check_part_removal check_settled_part keep_key refuse_closed_entry refuse_truncation require_history require_part_step",
  contribution_step:
    "check_part_step check_part_step_removal refuse_closed_contribution refuse_truncation require_history",
  delay_reason: "keep_key require_history",
  delay_reason_at_closing: "refuse_outside_closing refuse_record_change",
  directive: "keep_key",
  directive_at_closing: "refuse_outside_closing refuse_record_change",
  entry:
    "check_carried_entry check_deadline check_entry check_entry_removal check_lead check_new_entry keep_key refuse_closed_quarter refuse_truncation require_closing_of_carried require_closing_of_dropped require_history require_original_deadline require_settled_parts",
  erratum: "check_closing_record refuse_record_change require_closed_quarter require_history require_papers",
  evidence: "bound_evidence check_evidence refuse_closed_entry refuse_truncation require_history",
  extension: "check_extension keep_key refuse_closed_entry refuse_truncation require_history",
  history:
    "chain_history check_history_day keep_history_head refuse_history_change require_acting_person require_merger",
  indicator: "keep_key require_history require_history_of_new",
  indicator_at_closing: "refuse_outside_closing refuse_record_change",
  indicator_figure: "refuse_closed_quarter refuse_truncation require_history",
  meeting: "refuse_closed_review refuse_truncation",
  one_time_link: "require_history",
  paper: "check_paper refuse_record_change require_closed_quarter require_history",
  person: "keep_key require_history",
  person_at_closing: "refuse_outside_closing refuse_record_change",
  quarter:
    "check_quarter refuse_reopening refuse_truncation require_history require_papers require_snapshot store_names_at_closing",
  request: "refuse_closed_quarter refuse_closed_quarter_but_answer refuse_truncation require_history",
  session: "check_session",
  snapshot: "check_closing_record refuse_record_change require_closed_quarter require_history",
  task: "check_officer check_task keep_key keep_original_due refuse_closed_task refuse_truncation require_history require_original_deadline",
  task_at_closing: "refuse_outside_closing refuse_record_change",
  task_file: "require_history",
};

export const functions = `
  acting_person acts_as_owner are_merged bound_evidence chain_history check_agency_report check_carried_entry
  check_closing check_closing_decision check_closing_record check_confirmation check_deadline check_entry
  check_entry_removal check_evidence check_extension check_history_day check_lead check_new_entry check_new_part
  check_officer check_paper check_part check_part_agency check_part_removal check_part_step check_part_step_removal
  check_progress_report check_quarter check_session check_settled_part check_taking_back check_task
  closing_proposal_holds fold giaoban_now giaoban_today history_digest is_being_carried_over is_drop_at_closing
  is_entry_step is_explained is_final is_of_today is_open_part is_part_step is_quarter_step is_recorded is_sealed
  is_settling is_today keep_history_head keep_key keep_original_due lock_stage may_record may_record_of_task
  next_quarter part_standing refuse_closed_contribution refuse_closed_entry refuse_closed_quarter
  refuse_closed_review refuse_closed_task refuse_history_change refuse_if_closed refuse_outside_closing
  refuse_record_change refuse_reopening refuse_truncation report_is_submitted require_acting_person
  require_closed_quarter require_closing_of_carried require_closing_of_dropped require_history_event
  require_history_in_quarter require_history_of_agency require_history_of_decision require_history_of_entry
  require_history_of_evidence require_history_of_extension require_history_of_indicator require_history_of_link
  require_history_of_move require_history_of_paper require_history_of_part require_history_of_person
  require_history_of_quarter require_history_of_reason require_history_of_report require_history_of_step
  require_history_of_task require_merger require_next_version require_original_deadline require_papers
  require_papers_of_closing require_papers_of_erratum require_part_step require_settled_parts require_snapshot
  standing store_names store_names_at_closing succeeds
`;

export const indexes = `
  contribution_undelivered entry_by_task entry_unfinished extension_one_asked history_chain task_at_closing_kinds
  task_file_taken_in task_kinds
`;
